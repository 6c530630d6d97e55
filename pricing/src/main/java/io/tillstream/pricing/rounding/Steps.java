package io.tillstream.pricing.rounding;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounds to whole steps: cents, five-cent coins, tens. */
public final class Steps {
    /**
     * Digits behind the point that quotients keep, and digits that count when a value is rounded. A quotient that was
     * cut at the first must not fall off a tie it stands on, so it is closed at the second before it is rounded.
     */
    public static final int QUOTIENT_SCALE = 28;

    private static final int TIE_SCALE = 22;

    /** 1, 0.1, 0.01, ...: rounding to these needs no division. */
    private static final BigDecimal[] DECIMAL_STEPS = new BigDecimal[9];

    static {
        for (int scale = 0; scale < DECIMAL_STEPS.length; scale++) {
            DECIMAL_STEPS[scale] = BigDecimal.valueOf(1, scale);
        }
    }

    private Steps() {}

    /**
     * The multiple of {@code step} that {@code value} goes to.
     *
     * @param step above 0
     */
    public static BigDecimal round(BigDecimal value, BigDecimal step, Direction direction) {
        BigDecimal settled = settle(value);
        if (isDecimal(step)) {
            return settled.setScale(step.scale(), mode(direction));
        }
        BigDecimal steps = settled.divide(step, TIE_SCALE, RoundingMode.HALF_UP);
        return steps.setScale(0, mode(direction)).multiply(step);
    }

    /** The multiple of {@code step} that a quotient goes to, without cutting the quotient first. */
    public static BigDecimal roundQuotient(BigDecimal dividend, BigDecimal divisor, BigDecimal step) {
        if (isDecimal(step)) {
            return settle(dividend).divide(divisor, step.scale(), RoundingMode.HALF_UP);
        }
        return round(divide(dividend, divisor), step, Direction.HALF_UP);
    }

    /** A quotient, cut far behind anything that is ever rounded to. */
    public static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, QUOTIENT_SCALE, RoundingMode.HALF_EVEN);
    }

    /** The value without the dust that quotients leave in the last digits. */
    public static BigDecimal settle(BigDecimal value) {
        return value.scale() <= TIE_SCALE ? value : value.setScale(TIE_SCALE, RoundingMode.HALF_UP);
    }

    private static boolean isDecimal(BigDecimal step) {
        int scale = step.scale();
        return scale >= 0 && scale < DECIMAL_STEPS.length && DECIMAL_STEPS[scale].equals(step);
    }

    private static RoundingMode mode(Direction direction) {
        return switch (direction) {
            case HALF_UP -> RoundingMode.HALF_UP;
            case UP -> RoundingMode.UP;
            case DOWN -> RoundingMode.DOWN;
        };
    }
}
