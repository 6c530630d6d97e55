package io.tillstream.order.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Ids that were drawn for a batch, to be handed out one by one. */
final class Ids {

    private final Deque<Long> orders;
    private final Deque<Long> lines;
    private final Deque<Long> payments;

    Ids(Long[] orders, Long[] lines, Long[] payments) {
        this.orders = new ArrayDeque<>(List.of(orders));
        this.lines = new ArrayDeque<>(List.of(lines));
        this.payments = new ArrayDeque<>(List.of(payments));
    }

    long order() {
        return orders.remove();
    }

    long line() {
        return lines.remove();
    }

    long payment() {
        return payments.remove();
    }
}
