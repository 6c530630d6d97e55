package io.tillstream.order.ingest;

import io.tillstream.contracts.OrderEvent;
import io.tillstream.contracts.OrderEvent.OrderFlagged;
import io.tillstream.contracts.OrderEvent.OrderPaid;
import io.tillstream.contracts.OrderEvent.OrderQuarantined;
import io.tillstream.contracts.OrderEvent.OrderRefunded;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.data.outbox.OutgoingEvent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What is said of orders that were booked, or kept. */
final class BookingEvents {

    private BookingEvents() {}

    static List<OutgoingEvent> of(BookedOrder order) {
        var events = new ArrayList<OutgoingEvent>();
        if (!order.bookable().isDraft()) {
            events.add(event(order, paid(order)));
            refunds(order).forEach(refund -> events.add(event(order, refund)));
            if (!order.row().flags().isEmpty()) {
                events.add(event(order, flagged(order)));
            }
        }
        return events;
    }

    static OutgoingEvent quarantined(Judgement judgement, long quarantineId) {
        var register =
                judgement.origin().registerId() == null ? 0 : judgement.origin().registerId();
        var event = new OrderQuarantined(
                quarantineId,
                judgement.arrival().uid(),
                register,
                judgement.origin().sessionId(),
                judgement.reason(),
                judgement.detail());
        return OutgoingEvent.of(Topics.ORDERS, register, "quarantine:" + quarantineId, event);
    }

    private static OutgoingEvent event(BookedOrder order, OrderEvent event) {
        return OutgoingEvent.of(
                Topics.ORDERS, order.row().registerId(), "order:" + order.row().id(), event);
    }

    private static OrderPaid paid(BookedOrder order) {
        var row = order.row();
        return new OrderPaid(
                row.id(),
                row.uid(),
                row.posReference(),
                row.companyId(),
                row.storeId(),
                row.registerId(),
                row.sessionId(),
                row.userId(),
                row.partnerId(),
                row.currency(),
                money(order, row.total()),
                money(order, row.tax()),
                money(order, row.paid()),
                money(order, row.change()),
                row.late(),
                row.toInvoice(),
                row.flags(),
                row.contentHash(),
                row.chainPosition(),
                row.chainHash(),
                row.orderedAt(),
                order.lines().stream().map(line -> line(order, line)).toList(),
                order.payments().stream()
                        .map(payment -> new OrderEvent.Payment(
                                payment.id(),
                                payment.paymentMethodId(),
                                money(order, payment.amount()),
                                payment.change()))
                        .toList(),
                taxes(order),
                Json.map(row.custom()));
    }

    private static OrderEvent.Line line(BookedOrder order, LineRow line) {
        return new OrderEvent.Line(
                line.id(),
                line.productId(),
                line.quantity().toPlainString(),
                line.unitPrice().toPlainString(),
                line.discount().toPlainString(),
                money(order, line.bookedUntaxed()),
                money(order, line.total()),
                line.taxIds(),
                line.refundedLineId(),
                Json.map(line.custom()));
    }

    private static List<OrderEvent.TaxTotal> taxes(BookedOrder order) {
        Map<Long, BigDecimal[]> sums = new LinkedHashMap<>();
        for (var tax : order.taxes()) {
            var sum = sums.computeIfAbsent(tax.taxId(), id -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
            sum[0] = sum[0].add(tax.base());
            sum[1] = sum[1].add(tax.amount());
        }
        return sums.entrySet().stream()
                .map(sum -> new OrderEvent.TaxTotal(
                        sum.getKey(), money(order, sum.getValue()[0]), money(order, sum.getValue()[1])))
                .toList();
    }

    /** One for each order of which something came back. */
    private static List<OrderRefunded> refunds(BookedOrder order) {
        return order.lines().stream()
                .filter(line -> line.refundedOrderId() != null)
                .collect(Collectors.groupingBy(LineRow::refundedOrderId, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(refunded -> refund(order, refunded.getKey(), refunded.getValue()))
                .toList();
    }

    private static OrderRefunded refund(BookedOrder order, long refundedOrderId, List<LineRow> lines) {
        var row = order.row();
        var total = lines.stream().map(LineRow::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new OrderRefunded(
                row.id(),
                row.uid(),
                refundedOrderId,
                row.registerId(),
                row.currency(),
                money(order, total),
                lines.stream()
                        .map(line -> new OrderEvent.RefundedLine(
                                line.id(),
                                line.refundedLineId(),
                                line.quantity().negate().toPlainString()))
                        .toList());
    }

    private static OrderFlagged flagged(BookedOrder order) {
        var row = order.row();
        var details = new LinkedHashMap<String, Object>();
        if (order.bookable().check().mismatch()) {
            details.put("amountCheck", "mismatch");
            details.put("currency", row.currency());
            details.put("till", figures(order, row.total(), row.tax()));
            details.put("server", figures(order, row.serverTotal(), row.serverTax()));
        }
        if (!Objects.equals(row.number(), row.posReference())) {
            details.put("number", row.number());
            details.put("posReference", row.posReference());
        }
        return new OrderFlagged(row.id(), row.uid(), row.registerId(), row.flags(), details);
    }

    private static Map<String, Object> figures(BookedOrder order, BigDecimal total, BigDecimal tax) {
        return Map.of("total", money(order, total), "tax", money(order, tax));
    }

    private static String money(BookedOrder order, BigDecimal amount) {
        return amount.setScale(order.row().decimals(), RoundingMode.HALF_UP).toPlainString();
    }
}
