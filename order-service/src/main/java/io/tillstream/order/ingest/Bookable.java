package io.tillstream.order.ingest;

import io.tillstream.order.chain.CanonicalOrder;
import io.tillstream.order.chain.Hashes;
import io.tillstream.order.chain.OrderContent;
import io.tillstream.order.ingest.reading.IncomingOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * An order that was judged and found good.
 *
 * @param flags what wants a look, so far
 * @param partnerId null where the customer is not known
 */
record Bookable(
        Arrival arrival,
        Origin origin,
        OrderContent content,
        String canonical,
        String contentHash,
        List<JudgedLine> lines,
        List<JudgedPayment> payments,
        AmountCheck check,
        Long userId,
        Long partnerId,
        List<String> flags,
        Instant receivedAt) {

    static Bookable of(
            Arrival arrival,
            Origin origin,
            OrderContent content,
            List<JudgedLine> lines,
            List<JudgedPayment> payments,
            AmountCheck check,
            Long userId,
            Long partnerId,
            List<String> flags,
            Instant receivedAt) {
        var canonical = CanonicalOrder.of(content);
        return new Bookable(
                arrival,
                origin,
                content,
                canonical,
                Hashes.ofContent(canonical),
                lines,
                payments,
                check,
                userId,
                partnerId,
                flags,
                receivedAt);
    }

    IncomingOrder order() {
        return arrival.order();
    }

    boolean isDraft() {
        return order().draft();
    }

    /** Of all that a till sent of a parked order. */
    String draftHash() {
        return arrival.draftHash();
    }

    String state() {
        if (order().cancelled()) {
            return "cancelled";
        }
        return isDraft() ? "draft" : "paid";
    }

    OrderIdentity identity() {
        return new OrderIdentity(origin.companyId(), order().uid());
    }

    /** Nobody gets an invoice whom nobody knows. */
    boolean toInvoice() {
        return order().toInvoice() && !flags.contains(Flags.UNKNOWN_PARTNER);
    }

    /** What the customer paid in the end. */
    BigDecimal paid() {
        return payments.stream().map(JudgedPayment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean isRefund() {
        return content.total().signum() < 0 || order().lines().stream().anyMatch(line -> line.isRefund());
    }
}
