package io.tillstream.order.ingest.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads an order in either shape: wrapped ({@code {"id", "data": {..}}}) or flat ({@code {"uuid", "state", ..}}). */
public final class OrderReader {

    private static final int MOST_LINES = 2_000;
    private static final int MOST_PAYMENTS = 200;

    private OrderReader() {}

    /**
     * @param draft what the call says of all its orders; a flat order's own {@code state} wins
     * @throws Unreadable for anything that is no order in either shape
     */
    public static IncomingOrder read(JsonNode sent, boolean draft) {
        var envelope = Shape.of(sent, "order");
        var data = sent.has("data") ? Shape.of(sent.get("data"), "order.data") : envelope;
        var uid = identity(data, envelope);
        var state = state(data, draft);
        var lines = lines(data);
        return new IncomingOrder(
                uid,
                data.name("pos_reference", "name").map(OrderReader::printable).orElse(uid),
                data.id("pos_session_id", "session_id"),
                data.idOrNothing("config_id"),
                !state.equals("paid"),
                state.equals("cancelled"),
                version(data),
                data.idOrNothing("user_id"),
                data.idOrNothing("partner_id"),
                data.name("partner_uuid").orElse(null),
                data.idOrNothing("pricelist_id"),
                data.idOrNothing("fiscal_position_id"),
                data.instant("creation_date", "date_order"),
                data.requireNumber("amount_total"),
                data.number("amount_tax").orElse(null),
                data.number("amount_return").orElse(BigDecimal.ZERO).abs(),
                envelope.flag("to_invoice") || data.flag("to_invoice"),
                data.text("general_note", "note", "internal_note").orElse(null),
                custom(data),
                lines,
                payments(data));
    }

    /** The identity alone, of something that may not be readable beyond it. */
    public static Optional<String> uidOf(JsonNode sent) {
        try {
            var envelope = Shape.of(sent, "order");
            return Optional.of(
                    identity(sent.has("data") ? Shape.of(sent.get("data"), "order.data") : envelope, envelope));
        } catch (Unreadable nothing) {
            return Optional.empty();
        }
    }

    /** The session alone, of something that may not be readable beyond it. */
    public static Optional<Long> sessionOf(JsonNode sent) {
        try {
            var data = Shape.of(sent.has("data") ? sent.get("data") : sent, "order");
            return Optional.ofNullable(data.idOrNothing("pos_session_id", "session_id"));
        } catch (Unreadable nothing) {
            return Optional.empty();
        }
    }

    private static String identity(Shape data, Shape envelope) {
        return data.name("uuid", "uid")
                .or(() -> envelope.name("uuid", "uid", "id"))
                .map(OrderReader::printable)
                .orElseThrow(() -> new Unreadable("missing-uuid", "An order needs a uuid (or uid) of its own."));
    }

    /** Texts that go into the hash are the same everywhere: no control characters, no half characters. */
    private static String printable(String text) {
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF))) {
            throw new Unreadable("invalid-field", "A uuid or number holds characters that cannot be printed.");
        }
        return text;
    }

    private static String state(Shape data, boolean draft) {
        var state = data.name("state").orElse(draft ? "draft" : "paid");
        return switch (state) {
            case "draft" -> "draft";
            case "cancel", "cancelled" -> "cancelled";
            case "paid", "done", "invoiced" -> "paid";
            default -> throw data.invalid("state", "is none that an order has");
        };
    }

    /** What extensions added; a tip that is no line of its own is kept there as well. */
    private static JsonNode custom(Shape data) {
        var custom = data.objectOrNull("custom");
        var tip = data.first("tip_amount");
        if (tip == null || !tip.isNumber() || tip.decimalValue().signum() == 0) {
            return custom;
        }
        var withTip = custom == null ? JsonNodeFactory.instance.objectNode() : (ObjectNode) custom.deepCopy();
        return withTip.set("tip_amount", tip);
    }

    private static Integer version(Shape data) {
        var version = data.first("version");
        return version != null && version.isInt() ? version.intValue() : null;
    }

    private static List<IncomingLine> lines(Shape data) {
        var records = Commands.records(data.list("lines"), "lines");
        if (records.size() > MOST_LINES) {
            throw new Unreadable("too-many-lines", "An order has at most " + MOST_LINES + " lines.");
        }
        return records.stream().map(OrderReader::line).toList();
    }

    private static IncomingLine line(JsonNode record) {
        var line = Shape.of(record, "line");
        return new IncomingLine(
                line.name("uuid").orElse(null),
                line.requireId("product_id"),
                line.requireNumber("qty", "quantity"),
                line.requireNumber("price_unit"),
                line.number("discount").orElse(BigDecimal.ZERO),
                Commands.ids(line.list("tax_ids"), line, "tax_ids"),
                line.requireNumber("price_subtotal"),
                line.requireNumber("price_subtotal_incl"),
                refundedLine(line),
                refundedReference(line),
                line.text("customer_note", "note").orElse(null),
                Lots.into(line.objectOrNull("custom"), record));
    }

    private static Long refundedLine(Shape line) {
        var id = line.first("refunded_orderline_id");
        return id == null || id.isTextual() ? null : line.id("refunded_orderline_id");
    }

    /** A line's id says more than its uuid: where both are sent, the id counts. */
    private static LineReference refundedReference(Shape line) {
        var order = line.name("refunded_order_uuid").map(OrderReader::printable);
        var sold = line.name("refunded_orderline_uuid")
                .or(() -> refundedLine(line) == null ? line.name("refunded_orderline_id") : Optional.empty())
                .map(OrderReader::printable);
        if (refundedLine(line) != null || (order.isEmpty() && sold.isEmpty())) {
            return null;
        }
        if (order.isEmpty() || sold.isEmpty()) {
            throw line.invalid("refunded_orderline_uuid", "and refunded_order_uuid name a sold line only together");
        }
        return new LineReference(order.get(), sold.get());
    }

    private static List<IncomingPayment> payments(Shape data) {
        var records = Commands.records(data.list("statement_ids", "payment_ids"), "payments");
        if (records.size() > MOST_PAYMENTS) {
            throw new Unreadable("too-many-payments", "An order has at most " + MOST_PAYMENTS + " payments.");
        }
        return records.stream().map(OrderReader::payment).toList();
    }

    private static IncomingPayment payment(JsonNode record) {
        var payment = Shape.of(record, "payment");
        return new IncomingPayment(
                payment.requireId("payment_method_id"),
                payment.requireNumber("amount"),
                payment.flag("is_change"),
                PaymentDetails.of(record));
    }
}
