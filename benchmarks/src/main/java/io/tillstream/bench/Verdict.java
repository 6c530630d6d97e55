package io.tillstream.bench;

import java.util.Locale;

/**
 * Whether a measured value keeps within its target.
 *
 * @param target the limit, itself still good
 * @param atLeast true: not less than the target; false: not more
 */
public record Verdict(String what, double value, double target, String unit, boolean atLeast) {

    /** A target that the value must not exceed. */
    public Verdict(String what, double value, double most, String unit) {
        this(what, value, most, unit, false);
    }

    /** A target that the value must reach. */
    public static Verdict atLeast(String what, double value, double least, String unit) {
        return new Verdict(what, value, least, unit, true);
    }

    public boolean isMet() {
        return atLeast ? value >= target : value <= target;
    }

    public String line() {
        return String.format(
                Locale.ROOT,
                "%s: %.2f %s, target at %s %.2f %s: %s",
                what,
                value,
                unit,
                atLeast ? "least" : "most",
                target,
                unit,
                isMet() ? "met" : "MISSED");
    }
}
