package io.tillstream.order.chain;

import io.tillstream.order.store.OrderRecord;
import java.util.List;

/** What the till said of an order, read back from the rows that hold it now. */
final class StoredContent {

    private StoredContent() {}

    static OrderContent of(OrderRecord order) {
        return new OrderContent(
                order.uid(),
                order.number(),
                order.sessionId(),
                order.createdAt(),
                order.currency(),
                order.decimals(),
                order.total(),
                order.tax(),
                order.change(),
                list(order.lines()).stream().map(StoredContent::line).toList(),
                list(order.payments()).stream()
                        .filter(payment -> !payment.derived())
                        .map(payment -> new OrderContent.Payment(payment.paymentMethodId(), payment.amount()))
                        .toList());
    }

    private static OrderContent.Line line(OrderRecord.Line line) {
        return new OrderContent.Line(
                line.productId(),
                line.quantity(),
                line.unitPrice(),
                line.discount(),
                line.taxIds(),
                line.untaxed(),
                line.total(),
                line.refundedReference() == null ? line.refundedLineId() : null,
                line.refundedReference());
    }

    private static <T> List<T> list(List<T> items) {
        return items == null ? List.of() : items;
    }
}
