package io.tillstream.pricing;

import java.math.BigDecimal;

/** What the engine takes for a number: wide enough for any till, small enough that no input can stall it. */
public final class Limits {
    public static final int INTEGER_DIGITS = 15;
    public static final int FRACTION_DIGITS = 20;
    public static final int DIGITS = 28;

    private Limits() {}

    /**
     * The value, if it is there and of a size the engine computes with.
     *
     * @param what names the value in the refusal
     * @param line id of the order line, or null
     */
    public static BigDecimal within(BigDecimal value, String what, String line) {
        if (value == null) {
            throw new PricingRefusal(Refused.MISSING_VALUE, line, what + " is missing");
        }
        if (value.precision() + Math.abs((long) value.scale()) <= FRACTION_DIGITS / 2) {
            return value;
        }
        // An exponent such as 1e999999999 must be refused before anything expands it.
        long integerDigits = (long) value.precision() - value.scale();
        BigDecimal bare = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (value.signum() != 0
                && (integerDigits > INTEGER_DIGITS || bare.scale() > FRACTION_DIGITS || bare.precision() > DIGITS)) {
            throw new PricingRefusal(
                    Refused.TOO_MANY_DIGITS,
                    line,
                    what + " has more digits than the " + INTEGER_DIGITS + " before and " + FRACTION_DIGITS
                            + " behind the point (" + DIGITS + " in all) that are computed with");
        }
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
