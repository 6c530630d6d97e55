package io.tillstream.order.ingest;

import java.time.LocalDate;

/** A row of {@code order_key}, in its columns' names. */
record KeyRow(long companyId, String uid, String contentHash, long orderId, LocalDate month, Object acknowledgement) {}
