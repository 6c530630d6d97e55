package io.tillstream.order.ingest;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A row of {@code order_tax}, in its columns' names. */
record TaxRow(
        long lineId, LocalDate month, long orderId, long taxId, Long accountId, BigDecimal base, BigDecimal amount) {}
