package io.tillstream.pricing.json;

import java.math.BigDecimal;

/** Reads numbers. */
final class Numbers {
    private static final int LONGEST = 400;

    private Numbers() {}

    /**
     * The number, or null if the text is none. The sign is read apart: in the compiled module (TeaVM 0.15.0) a
     * {@code BigDecimal} made of "-0.1" miscounts its digits and compares wrongly.
     */
    static BigDecimal parse(String text) {
        boolean negative = text.startsWith("-");
        String digits = negative ? text.substring(1) : text;
        if (digits.isEmpty() || digits.length() > LONGEST || digits.charAt(0) < '0' || digits.charAt(0) > '9') {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(digits);
            return negative ? number.negate() : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
