package io.tillstream.order.usecase;

import io.tillstream.order.ingest.Quotes.Quote;
import io.tillstream.order.store.OrderRecord;
import io.tillstream.order.usecase.Refund.RefundLine;
import io.tillstream.pricing.order.OrderLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The order that gives goods of another one back: the same lines, negative. */
final class ReturnedOrder {

    /** With what is added to it, no number is longer than an order's may be. */
    private static final int LONGEST_NAME = 180;

    private final OrderRecord sale;
    private final Refund refund;
    private final long session;
    private final Quote quote;
    private final String uuid = UUID.randomUUID().toString();
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal untaxed = BigDecimal.ZERO;

    ReturnedOrder(OrderRecord sale, Refund refund, long session, Quote quote) {
        this.sale = sale;
        this.refund = refund;
        this.session = session;
        this.quote = quote;
    }

    /** What the money engine counts, in the order of the refund's lines. */
    static List<OrderLine> lines(OrderRecord sale, Refund refund) {
        var lines = new ArrayList<OrderLine>();
        for (var line : refund.lines()) {
            var sold = sold(sale, line);
            lines.add(new OrderLine(
                    String.valueOf(lines.size()),
                    line.quantity().negate(),
                    sold.unitPrice(),
                    sold.discount(),
                    sold.taxIds()));
        }
        return lines;
    }

    private static OrderRecord.Line sold(OrderRecord sale, RefundLine line) {
        return sale.lines().stream()
                .filter(one -> one.id() == line.lineId())
                .findFirst()
                .orElseThrow();
    }

    Map<String, Object> asTillWouldSendIt() {
        var lines = new ArrayList<Map<String, Object>>();
        for (var place = 0; place < refund.lines().size(); place++) {
            lines.add(line(place));
        }
        var order = new LinkedHashMap<String, Object>();
        order.put("uuid", uuid);
        order.put(
                "pos_reference",
                Texts.shortened(sale.posReference(), LONGEST_NAME) + "-R"
                        + uuid.substring(0, 4).toUpperCase());
        order.put("session_id", session);
        order.put("state", "paid");
        order.put("partner_id", sale.partnerId());
        order.put("pricelist_id", sale.pricelistId());
        order.put("fiscal_position_id", sale.fiscalPositionId());
        order.put("creation_date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        order.put("amount_total", total);
        order.put("amount_tax", total.subtract(untaxed));
        order.put("amount_return", 0);
        order.put("general_note", refund.note());
        order.put("lines", lines);
        order.put("payment_ids", List.of(payment()));
        return order;
    }

    /** What came back whole is worth what was paid for it; a part is counted. */
    private Map<String, Object> line(int place) {
        var wish = refund.lines().get(place);
        var sold = sold(sale, wish);
        var whole = wish.quantity().compareTo(sold.quantity()) == 0;
        var counted = quote.priced().lines().get(place);
        var lineTotal = whole ? sold.total().negate() : counted.total();
        var lineUntaxed = whole ? sold.untaxed().negate() : counted.untaxed();
        total = total.add(lineTotal);
        untaxed = untaxed.add(lineUntaxed);
        var line = new LinkedHashMap<String, Object>();
        line.put("product_id", sold.productId());
        line.put("qty", wish.quantity().negate());
        line.put("price_unit", sold.unitPrice());
        line.put("discount", sold.discount());
        line.put("tax_ids", sold.taxIds());
        line.put("price_subtotal", lineUntaxed);
        line.put("price_subtotal_incl", lineTotal);
        line.put("refunded_orderline_id", sold.id());
        return line;
    }

    private Map<String, Object> payment() {
        var payment = new LinkedHashMap<String, Object>();
        payment.put("payment_method_id", method());
        payment.put("amount", quote.due(total, kind()));
        return payment;
    }

    /** As the order was paid first, unless somebody chose. */
    private Long method() {
        if (refund.paymentMethodId() != null || sale.payments() == null) {
            return refund.paymentMethodId();
        }
        return sale.payments().get(0).paymentMethodId();
    }

    /** A method that the sale was not paid by is taken for cash: rounding to coins stays within what is allowed. */
    private String kind() {
        return sale.payments() == null
                ? "cash"
                : sale.payments().stream()
                        .filter(payment -> Objects.equals(payment.paymentMethodId(), method()))
                        .map(OrderRecord.Payment::kind)
                        .findFirst()
                        .orElse("cash");
    }
}
