package io.tillstream.order.ingest;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the server adds to a till's line.
 *
 * @param bookedUntaxed with the taxes it sums to the till's line total
 */
record JudgedLine(Long categoryId, Long incomeAccountId, BigDecimal bookedUntaxed, List<Tax> taxes) {

    record Tax(long taxId, Long accountId, BigDecimal base, BigDecimal amount) {}
}
