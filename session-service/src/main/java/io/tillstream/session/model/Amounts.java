package io.tillstream.session.model;

import io.tillstream.kit.problem.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts as people and the wire write them, at a currency's own number of decimals. */
public final class Amounts {

    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    private Amounts() {}

    /** Reads an amount that came from outside; more decimals than the currency has are refused, not rounded. */
    public static BigDecimal read(String field, String text, int decimals) {
        if (text == null || text.isBlank()) {
            throw Refusal.invalid(field, "is missing; write an amount such as \"12.30\"");
        }
        if (!text.strip().matches("-?\\d{1,13}(\\.\\d{1,6})?")) {
            throw Refusal.invalid(field, "must be an amount such as \"12.30\"");
        }
        var amount = new BigDecimal(text.strip());
        if (amount.abs().compareTo(MOST) > 0) {
            throw Refusal.invalid(field, "is larger than any amount we keep");
        }
        try {
            return amount.setScale(decimals, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException finerThanTheCurrency) {
            throw Refusal.invalid(field, "must have at most " + decimals + " decimals");
        }
    }

    /** {@link #read}, and not below zero: what can be counted. */
    public static BigDecimal readCounted(String field, String text, int decimals) {
        var amount = read(field, text, decimals);
        if (amount.signum() < 0) {
            throw Refusal.invalid(field, "must not be negative");
        }
        return amount;
    }

    /** {@link #read}, and above zero: what can be moved. */
    public static BigDecimal readMoved(String field, String text, int decimals) {
        var amount = read(field, text, decimals);
        if (amount.signum() <= 0) {
            throw Refusal.invalid(field, "must be more than zero");
        }
        return amount;
    }

    /** As the wire carries it; null stays null. */
    public static String text(BigDecimal amount, int decimals) {
        return amount == null
                ? null
                : amount.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
}
