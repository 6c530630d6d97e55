package io.tillstream.pricing;

import java.math.BigDecimal;

/** Reads numbers from text. */
public final class Numbers {
    private static final int LONGEST = 400;

    private Numbers() {}

    /**
     * The number, or null if the text is none. The sign is read apart: in the compiled module (TeaVM 0.15.0) a
     * {@code BigDecimal} made of "-0.1" miscounts its digits and compares wrongly.
     */
    public static BigDecimal parse(String text) {
        if (text == null) {
            return null;
        }
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

    /**
     * The number.
     *
     * @throws PricingRefusal {@code invalid-value} if the text is none
     */
    public static BigDecimal require(String text) {
        BigDecimal number = parse(text);
        if (number == null) {
            throw new PricingRefusal(Refused.INVALID_VALUE, "\"" + text + "\" should be a number");
        }
        return number;
    }
}
