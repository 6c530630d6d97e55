package io.tillstream.contracts;

import java.util.List;
import java.util.Map;

/** What is said on {@code pos.orders}, keyed by register. Ids only, never personal data; amounts are strings. */
public sealed interface OrderEvent {

    long registerId();

    /** A sale (or a refund, with negative quantities) that was booked. {@code late}: its session was sealed before. */
    @EventType("io.tillstream.order.paid.v1")
    record OrderPaid(
            long orderId,
            String uuid,
            String posReference,
            long companyId,
            long storeId,
            long registerId,
            long sessionId,
            Long userId,
            Long partnerId,
            String currency,
            String total,
            String tax,
            String paid,
            String change,
            boolean late,
            boolean toInvoice,
            List<String> flags,
            String hash,
            long chainPosition,
            String chainHash,
            String orderedAt,
            List<Line> lines,
            List<Payment> payments,
            List<TaxTotal> taxes,
            Map<String, Object> custom)
            implements OrderEvent {}

    /** Goods came back: which lines of which order, in an order of its own. */
    @EventType("io.tillstream.order.refunded.v1")
    record OrderRefunded(
            long orderId,
            String uuid,
            long refundedOrderId,
            long registerId,
            String currency,
            String total,
            List<RefundedLine> lines)
            implements OrderEvent {}

    @EventType("io.tillstream.order.invoiced.v1")
    record OrderInvoiced(long orderId, String uuid, long registerId, long invoiceId, String number)
            implements OrderEvent {}

    /** Something about a booked order wants a look, e.g. {@code amountCheck: mismatch}, with both figures in details. */
    @EventType("io.tillstream.order.flagged.v1")
    record OrderFlagged(long orderId, String uuid, long registerId, List<String> flags, Map<String, Object> details)
            implements OrderEvent {}

    /** An order that could not be booked; it is kept whole. */
    @EventType("io.tillstream.order.quarantined.v1")
    record OrderQuarantined(
            long quarantineId, String uuid, long registerId, Long sessionId, String reason, String detail)
            implements OrderEvent {}

    /** All orders of a closed session are done. */
    @EventType("io.tillstream.orders.done.v1")
    record OrdersDone(long sessionId, long registerId, int count, String currency, String total)
            implements OrderEvent {}

    record Line(
            long lineId,
            long productId,
            String quantity,
            String unitPrice,
            String discount,
            String untaxed,
            String total,
            List<Long> taxIds,
            Long refundedLineId,
            Map<String, Object> custom) {}

    record Payment(long paymentId, long paymentMethodId, String amount, boolean change) {}

    record TaxTotal(long taxId, String base, String amount) {}

    record RefundedLine(long lineId, long refundedLineId, String quantity) {}
}
