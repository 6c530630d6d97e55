package io.tillstream.order.ingest;

import io.tillstream.pricing.Currency;
import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.rounding.CashRounding;
import io.tillstream.pricing.rounding.Direction;
import io.tillstream.pricing.tax.TaxRoundingMethod;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The money of a register: its currency and how it rounds.
 *
 * @param rounding null where coins are not rounded
 */
public record TillMoney(Currency currency, TaxRoundingMethod taxRounding, CashRounding rounding) {

    private static final int USUAL_DECIMALS = 2;

    static TillMoney of(JsonObject register, Known known) {
        var money = uncounted(register);
        return new TillMoney(money.currency(), money.taxRounding(), rounding(register, known));
    }

    /** Without the rounding to coins, which only payments want: enough to write amounts. */
    static TillMoney uncounted(JsonObject register) {
        var code = Facts.text(register, "currency");
        var decimals = Facts.integer(register, "currency_decimal_places", USUAL_DECIMALS);
        var step = Facts.number(register, "currency_rounding");
        var globally = "round_globally".equals(Facts.text(register, "tax_calculation_rounding_method"));
        return new TillMoney(
                currency(code == null ? "XXX" : code, decimals, step),
                globally ? TaxRoundingMethod.ROUND_GLOBALLY : TaxRoundingMethod.ROUND_PER_LINE,
                null);
    }

    private static Currency currency(String code, int decimals, BigDecimal step) {
        try {
            return step == null || step.signum() == 0
                    ? Currency.of(code, decimals)
                    : new Currency(code, decimals, step);
        } catch (PricingRefusal odd) {
            return Currency.of(code, USUAL_DECIMALS);
        }
    }

    private static CashRounding rounding(JsonObject register, Known known) {
        var id = Lookups.roundingOf(register);
        if (id == null) {
            return null;
        }
        var rounding = known.require(Models.ROUNDING, id, "unknown-cash-rounding");
        var direction =
                switch (String.valueOf(Facts.text(rounding, "rounding_method"))) {
                    case "UP" -> Direction.UP;
                    case "DOWN" -> Direction.DOWN;
                    default -> Direction.HALF_UP;
                };
        var strategy = "biggest_tax".equals(Facts.text(rounding, "strategy"))
                ? CashRounding.Strategy.BIGGEST_TAX
                : CashRounding.Strategy.ADD_LINE;
        try {
            return new CashRounding(
                    Facts.number(rounding, "rounding"),
                    direction,
                    strategy,
                    Facts.flag(register, "only_round_cash_method"));
        } catch (PricingRefusal odd) {
            return null;
        }
    }

    BigDecimal amount(BigDecimal sent) {
        return sent.setScale(currency.decimalPlaces(), RoundingMode.HALF_UP);
    }

    /** By how much the payments may miss the total: what rounding to coins can move it. */
    boolean isSettled(BigDecimal total, BigDecimal paid) {
        var off = total.subtract(paid).abs();
        if (off.signum() == 0 || rounding == null) {
            return off.signum() == 0;
        }
        var step = rounding.rounding();
        return rounding.method() == Direction.HALF_UP
                ? off.multiply(BigDecimal.valueOf(2)).compareTo(step) <= 0
                : off.compareTo(step) < 0;
    }
}
