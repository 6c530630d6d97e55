package io.tillstream.pricing.tax;

import io.tillstream.pricing.Currency;
import io.tillstream.pricing.rounding.Steps;
import java.math.BigDecimal;

/** What happens to each figure of a line as soon as it is known. */
interface Rounder {
    /** Nothing: figures stay exact, quotients very nearly so. */
    Rounder NONE = new Rounder() {
        @Override
        public BigDecimal round(BigDecimal value) {
            return value;
        }

        @Override
        public BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
            return Steps.divide(dividend, divisor);
        }
    };

    /** The figure as it is kept. */
    BigDecimal round(BigDecimal value);

    /** A quotient as it is kept. */
    BigDecimal quotient(BigDecimal dividend, BigDecimal divisor);

    /** Every figure at the currency's scale. */
    static Rounder to(Currency currency) {
        return new Rounder() {
            @Override
            public BigDecimal round(BigDecimal value) {
                return currency.round(value);
            }

            @Override
            public BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
                return Steps.roundQuotient(dividend, divisor, currency.rounding())
                        .setScale(currency.decimalPlaces());
            }
        };
    }
}
