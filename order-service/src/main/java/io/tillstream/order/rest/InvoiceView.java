package io.tillstream.order.rest;

import io.tillstream.order.model.Invoice;
import io.tillstream.order.store.OrderRecord;
import java.math.RoundingMode;

/** An invoice as people see it. */
public record InvoiceView(
        long id,
        String number,
        long orderId,
        String orderUuid,
        Long partnerId,
        String currency,
        String total,
        String tax,
        String invoicedAt) {

    static InvoiceView of(Invoice invoice, OrderRecord order) {
        return new InvoiceView(
                invoice.id(),
                invoice.number(),
                invoice.orderId(),
                order.uid(),
                invoice.partnerId(),
                invoice.currency(),
                invoice.total().setScale(order.decimals(), RoundingMode.HALF_UP).toPlainString(),
                invoice.tax().setScale(order.decimals(), RoundingMode.HALF_UP).toPlainString(),
                invoice.invoicedAt().toString());
    }
}
