package io.tillstream.bench;

import java.util.Locale;

/**
 * Whether a measured value keeps within its target.
 *
 * @param most the target: not more than this
 */
record Verdict(String what, double value, double most, String unit) {

    boolean isMet() {
        return value <= most;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%s: %.2f %s, target at most %.2f %s: %s",
                what,
                value,
                unit,
                most,
                unit,
                isMet() ? "met" : "MISSED");
    }
}
