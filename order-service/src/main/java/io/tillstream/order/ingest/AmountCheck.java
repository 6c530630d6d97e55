package io.tillstream.order.ingest;

import java.math.BigDecimal;

/**
 * What the money engine says of an order.
 *
 * @param total null where the engine could not count the order
 * @param tax null where the engine could not count the order
 */
record AmountCheck(BigDecimal total, BigDecimal tax, boolean mismatch) {

    static final AmountCheck UNCHECKED = new AmountCheck(null, null, false);
}
