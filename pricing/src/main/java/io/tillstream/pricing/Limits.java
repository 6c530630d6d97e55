package io.tillstream.pricing;

import java.math.BigDecimal;

/** What the engine takes for a number: wide enough for any till, small enough that no input can stall it. */
public final class Limits {
    /** Digits before and behind the point of a price, a percentage or an amount. */
    public static final int INTEGER_DIGITS = 15;

    public static final int FRACTION_DIGITS = 20;

    /** Digits before and behind the point of a quantity; a binary floating point number fits. */
    public static final int QUANTITY_INTEGER_DIGITS = 12;

    public static final int QUANTITY_FRACTION_DIGITS = 17;

    /** Groups in groups, pricelists on pricelists: nobody means more than this. */
    public static final int NESTING = 32;

    /** A number of so many bits has at most 12 digits, which is within every limit. */
    private static final int SMALL_BITS = 39;

    private Limits() {}

    /**
     * The value, if it is there and of a size the engine computes with.
     *
     * @param what names the value in the refusal
     * @param line id of the order line, or null
     * @throws PricingRefusal {@code missing-value}, {@code too-many-digits}
     */
    public static BigDecimal within(BigDecimal value, String what, String line) {
        return within(value, INTEGER_DIGITS, FRACTION_DIGITS, what, line);
    }

    /** A quantity, if it is there and of a size the engine computes with. */
    public static BigDecimal quantity(BigDecimal value, String what, String line) {
        return within(value, QUANTITY_INTEGER_DIGITS, QUANTITY_FRACTION_DIGITS, what, line);
    }

    private static BigDecimal within(BigDecimal value, int integers, int fractions, String what, String line) {
        if (value == null) {
            throw new PricingRefusal(Refused.MISSING_VALUE, line, what + " is missing");
        }
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        boolean fewFractions = value.scale() >= 0 && value.scale() <= fractions;
        // Spares nearly all values the counting of digits, which is slow in the compiled module.
        if (fewFractions && value.unscaledValue().bitLength() <= SMALL_BITS) {
            return value;
        }
        // The digits are counted before anything expands an exponent such as 1e999999999.
        long integerDigits = (long) value.precision() - value.scale();
        BigDecimal bare =
                fewFractions || value.precision() > integers + fractions + 100 ? value : value.stripTrailingZeros();
        if (integerDigits > integers || bare.scale() > fractions) {
            throw new PricingRefusal(
                    Refused.TOO_MANY_DIGITS,
                    line,
                    what + " has more than the " + integers + " digits before or " + fractions
                            + " behind the point that are computed with");
        }
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
