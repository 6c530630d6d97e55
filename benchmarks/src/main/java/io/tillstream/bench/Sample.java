package io.tillstream.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measured values of one thing, in one unit. */
public final class Sample {

    private final List<Double> values = new ArrayList<>();

    public void add(double value) {
        values.add(value);
    }

    public double median() {
        var sorted = values.stream().sorted().toList();
        if (sorted.isEmpty()) {
            throw new IllegalStateException("nothing was measured");
        }
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The value that this part of all values does not exceed: 0.95 for the 95th percentile. */
    public double quantile(double part) {
        var sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.ceil(part * sorted.size()) - 1);
    }

    public int size() {
        return values.size();
    }

    /** What was measured when the machine did least beside it. */
    public double lowest() {
        return values.stream().mapToDouble(value -> value).min().orElseThrow();
    }

    public double highest() {
        return values.stream().mapToDouble(value -> value).max().orElseThrow();
    }

    /** The median with the spread: {@code 7.20 s (6.90 to 7.80, 5 runs)}. */
    public String summary(String unit) {
        return String.format(
                Locale.ROOT, "%.2f %s (%.2f to %.2f, %d runs)", median(), unit, lowest(), highest(), values.size());
    }
}
