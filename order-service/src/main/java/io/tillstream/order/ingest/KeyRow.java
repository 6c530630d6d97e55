package io.tillstream.order.ingest;

import java.time.LocalDate;

/** A row of {@code order_key}, in its columns' names. */
record KeyRow(long companyId, String uid, String contentHash, long orderId, LocalDate month, Object acknowledgement) {

    static final Table<KeyRow> TABLE = Table.<KeyRow>named("order_key")
            .id("company_id", KeyRow::companyId)
            .text("uid", KeyRow::uid)
            .text("content_hash", KeyRow::contentHash)
            .id("order_id", KeyRow::orderId)
            .day("month", KeyRow::month)
            .json("acknowledgement", KeyRow::acknowledgement);
}
