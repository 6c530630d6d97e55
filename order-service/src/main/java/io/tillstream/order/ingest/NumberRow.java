package io.tillstream.order.ingest;

/** A row of {@code order_number}, in its columns' names. */
record NumberRow(long registerId, String number, long orderId) {

    static final Table<NumberRow> TABLE = Table.<NumberRow>named("order_number")
            .id("register_id", NumberRow::registerId)
            .text("number", NumberRow::number)
            .id("order_id", NumberRow::orderId);

    record Key(long registerId, String number) {}

    Key key() {
        return new Key(registerId, number);
    }
}
