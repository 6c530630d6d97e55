package io.tillstream.order.ingest;

import java.time.LocalDate;

/**
 * An order that is ours to write in this transaction.
 *
 * @param stored what it replaces (a draft); null for a new one
 */
record Writing(Judgement judgement, long orderId, LocalDate month, StoredOrder stored) {

    Bookable bookable() {
        return judgement.bookable();
    }

    int version() {
        return stored == null ? 1 : stored.version() + 1;
    }

    String status() {
        return stored == null ? "created" : "updated";
    }
}
