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

    /** Half of such a step, and half of the last digit that counts: cut after adding it, a value is closed and rounded. */
    private static final BigDecimal[] HALF_STEPS = new BigDecimal[DECIMAL_STEPS.length];

    static {
        for (int scale = 0; scale < DECIMAL_STEPS.length; scale++) {
            DECIMAL_STEPS[scale] = BigDecimal.valueOf(1, scale);
            HALF_STEPS[scale] = BigDecimal.valueOf(5, scale + 1)
                    .add(BigDecimal.valueOf(5, TIE_SCALE + 1))
                    .setScale(QUOTIENT_SCALE);
        }
    }

    private Steps() {}

    /**
     * The multiple of {@code step} that {@code value} goes to.
     *
     * @param step above 0
     */
    public static BigDecimal round(BigDecimal value, BigDecimal step, Direction direction) {
        boolean decimal = isDecimal(step);
        if (decimal && value.scale() == step.scale()) {
            return value;
        }
        if (decimal && direction == Direction.HALF_UP && value.scale() > TIE_SCALE) {
            return cut(value, HALF_STEPS[step.scale()], step.scale());
        }
        BigDecimal settled = settle(value);
        if (decimal) {
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

    /** The step itself; 1, 0.1, 0.01, ... as the object that is recognized at once. */
    public static BigDecimal known(BigDecimal step) {
        return isDecimal(step) ? DECIMAL_STEPS[step.scale()] : step;
    }

    private static BigDecimal cut(BigDecimal value, BigDecimal more, int scale) {
        BigDecimal raised = value.signum() < 0 ? value.subtract(more) : value.add(more);
        return raised.setScale(scale, RoundingMode.DOWN);
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
