package io.tillstream.pricing.order;

import java.math.BigDecimal;

/** Which way goods and money go. A refund is counted as the sale it takes back, and told with all signs turned. */
enum Sense {
    SALE {
        @Override
        BigDecimal of(BigDecimal amount) {
            return amount;
        }
    },
    REFUND {
        @Override
        BigDecimal of(BigDecimal amount) {
            return amount.negate();
        }
    };

    abstract BigDecimal of(BigDecimal amount);
}
