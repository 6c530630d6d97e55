package io.tillstream.pricing;

import io.tillstream.pricing.rounding.Direction;
import io.tillstream.pricing.rounding.Steps;
import java.math.BigDecimal;

/**
 * The money an order is in.
 *
 * @param code ISO 4217 code or any name that tells two currencies apart; never null
 * @param decimalPlaces digits behind the point of every amount, 0 to {@value #MAX_DECIMAL_PLACES}
 * @param rounding the smallest step of an amount, above 0 and a multiple of 10^-decimalPlaces; 0.01 for the euro, 0.05
 *     where the smallest coin is five cents and nothing finer is booked
 */
public record Currency(String code, int decimalPlaces, BigDecimal rounding) {
    public static final int MAX_DECIMAL_PLACES = 8;

    public Currency {
        if (code == null || code.isEmpty()) {
            throw new PricingRefusal(Refused.MISSING_VALUE, "a currency needs a code");
        }
        if (decimalPlaces < 0 || decimalPlaces > MAX_DECIMAL_PLACES) {
            throw new PricingRefusal(
                    Refused.INVALID_SCALE,
                    "currency " + code + " has " + decimalPlaces + " decimal places, not 0 to 8");
        }
        Limits.within(rounding, "the rounding of currency " + code, null);
        if (rounding.signum() <= 0 || rounding.stripTrailingZeros().scale() > decimalPlaces) {
            throw new PricingRefusal(
                    Refused.INVALID_ROUNDING,
                    "currency " + code + " cannot round to " + rounding.toPlainString() + " with " + decimalPlaces
                            + " decimal places");
        }
        rounding = Steps.known(rounding);
    }

    /** A currency whose smallest step is its last digit: {@code of("EUR", 2)} rounds to 0.01. */
    public static Currency of(String code, int decimalPlaces) {
        return new Currency(code, decimalPlaces, BigDecimal.ONE.movePointLeft(Math.max(0, decimalPlaces)));
    }

    /** The amount at this currency's scale, half a step away from zero. */
    public BigDecimal round(BigDecimal amount) {
        BigDecimal rounded = Steps.round(amount, rounding, Direction.HALF_UP);
        return rounded.scale() == decimalPlaces ? rounded : rounded.setScale(decimalPlaces);
    }

    /** Nothing, at this currency's scale. */
    public BigDecimal zero() {
        return BigDecimal.ZERO.setScale(decimalPlaces);
    }
}
