package io.tillstream.pricing.rounding;

import io.tillstream.pricing.Currency;
import io.tillstream.pricing.Limits;
import io.tillstream.pricing.Numbers;
import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.Refused;
import java.math.BigDecimal;

/**
 * Rounding of what is paid to the coins there are (Odoo: {@code account.cash.rounding} and the register's
 * {@code only_round_cash_method}).
 *
 * @param rounding smallest coin, above 0
 * @param method where a total between two coins goes
 * @param strategy who carries the difference
 * @param cashOnly false: the order's total is rounded, however it is paid; true: only what is settled in cash
 */
public record CashRounding(BigDecimal rounding, Direction method, Strategy strategy, boolean cashOnly) {
    /** Who carries the difference that rounding leaves. */
    public enum Strategy {
        /** A line of its own, outside the taxes (Odoo: {@code add_invoice_line}). */
        ADD_LINE,
        /** The tax with the largest amount (Odoo: {@code biggest_tax}). */
        BIGGEST_TAX
    }

    public CashRounding {
        Limits.within(rounding, "the cash rounding", null);
        if (rounding.signum() <= 0) {
            throw new PricingRefusal(
                    Refused.INVALID_ROUNDING, "cash cannot be rounded to steps of " + rounding.toPlainString());
        }
        if (method == null || strategy == null) {
            throw new PricingRefusal(Refused.MISSING_VALUE, "cash rounding needs a method and a strategy");
        }
    }

    /** Rounding of every order's total, the difference on a line of its own. */
    public static CashRounding ofOrder(String rounding, Direction method) {
        return new CashRounding(Numbers.require(rounding), method, Strategy.ADD_LINE, false);
    }

    /** Rounding of what is settled in cash, the difference on a line of its own. */
    public static CashRounding ofCash(String rounding, Direction method) {
        return new CashRounding(Numbers.require(rounding), method, Strategy.ADD_LINE, true);
    }

    /** The amount in whole coins. */
    public BigDecimal round(BigDecimal amount) {
        return Steps.round(amount, rounding, method);
    }

    /** What rounding adds to the amount; at the currency's scale, or the coins' own where they are finer. */
    public BigDecimal difference(BigDecimal amount, Currency currency) {
        BigDecimal difference = round(amount).subtract(amount).stripTrailingZeros();
        return difference.setScale(Math.max(currency.decimalPlaces(), difference.scale()));
    }
}
