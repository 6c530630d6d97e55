package io.tillstream.order.ingest;

/** An order was booked that a refund in quarantine waits for. */
public record SaleArrived() {}
