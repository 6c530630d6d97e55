package io.tillstream.order.ingest;

import java.util.Comparator;

/** What tells one order of all others. Rows are locked in this order. */
record OrderIdentity(long companyId, String uid) implements Comparable<OrderIdentity> {

    private static final Comparator<OrderIdentity> ORDER =
            Comparator.comparingLong(OrderIdentity::companyId).thenComparing(OrderIdentity::uid);

    @Override
    public int compareTo(OrderIdentity other) {
        return ORDER.compare(this, other);
    }
}
