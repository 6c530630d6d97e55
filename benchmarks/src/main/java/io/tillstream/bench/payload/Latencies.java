package io.tillstream.bench.payload;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long calls took, in milliseconds; written from many threads. */
public final class Latencies {

    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());

    public void add(long nanos) {
        millis.add(nanos / 1e6);
    }

    public double percentile(double share) {
        var sorted = millis.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share)));
    }

    public String summary() {
        return String.format(
                Locale.ROOT,
                "median %.1f ms, p99 %.1f ms, most %.1f ms (%d)",
                percentile(0.5),
                percentile(0.99),
                percentile(1),
                millis.size());
    }
}
