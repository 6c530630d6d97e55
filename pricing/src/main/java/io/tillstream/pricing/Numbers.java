package io.tillstream.pricing;

import java.math.BigDecimal;

/** Reads numbers from text. */
public final class Numbers {
    private static final int LONGEST = 400;

    /** So many digits fit an {@code int}; the compiled module is quick with those only. */
    private static final int SHORT = 9;

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
            BigDecimal plain = digits.length() <= SHORT ? plain(digits) : null;
            BigDecimal number = plain == null ? written(digits) : plain;
            return negative ? number.negate() : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** {@code BigDecimal} also reads the digits of other scripts; what tills and tables send has none. */
    private static BigDecimal written(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) > '~') {
                throw new NumberFormatException("not ASCII");
            }
        }
        return new BigDecimal(digits);
    }

    /** A number of a few digits and a point, as nearly all are; null for what is written in another way. */
    private static BigDecimal plain(String digits) {
        int value = 0;
        int point = -1;
        for (int i = 0; i < digits.length(); i++) {
            char next = digits.charAt(i);
            if (next >= '0' && next <= '9') {
                value = value * 10 + (next - '0');
            } else if (next == '.' && point < 0) {
                point = i;
            } else {
                return null;
            }
        }
        return BigDecimal.valueOf(value, point < 0 ? 0 : digits.length() - 1 - point);
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
