package io.tillstream.order.ingest;

/** A row of {@code order_number}, in its columns' names. */
record NumberRow(long registerId, String number, long orderId) {

    record Key(long registerId, String number) {}

    Key key() {
        return new Key(registerId, number);
    }
}
