package io.tillstream.order.ingest;

import java.util.List;

/** An order with its rows, about to be written. */
record BookedOrder(
        Bookable bookable, OrderRow row, List<LineRow> lines, List<PaymentRow> payments, List<TaxRow> taxes) {}
