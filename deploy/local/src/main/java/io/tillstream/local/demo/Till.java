package io.tillstream.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.pricing.Currency;
import io.tillstream.pricing.order.OrderInput;
import io.tillstream.pricing.order.OrderLine;
import io.tillstream.pricing.order.OrderPricing;
import io.tillstream.pricing.order.PricedOrder;
import io.tillstream.pricing.tax.TaxRoundingMethod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Turns baskets into orders as a till does: priced by the money engine, numbered, with an identity of their own. */
final class Till {

    /** An order as it is sent, and what the receipt says of it. */
    record Sale(String uuid, String reference, BigDecimal total, BigDecimal change, Map<String, Object> order) {}

    private static final DateTimeFormatter WIRE_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final BigDecimal CASH_STEP = new BigDecimal("0.05");
    /** Sessions count up, so numbers made from them never repeat in a register's series. */
    private static final long NUMBERS_PER_SESSION = 1000;

    private final Assortment assortment;
    private final long sessionId;
    private final long userId;
    private int sold;

    Till(Assortment assortment, long sessionId, long userId) {
        this.assortment = assortment;
        this.sessionId = sessionId;
        this.userId = userId;
    }

    Sale ring(Basket basket) {
        var priced = price(basket);
        var payments = new Payments(basket, priced.total());
        var number = sessionId * NUMBERS_PER_SESSION + ++sold;
        var reference = assortment.config().path("code").asText() + "-" + "%06d".formatted(number);
        var uuid = UUID.randomUUID().toString();

        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", reference);
        data.put("uid", uuid);
        data.put("pos_session_id", sessionId);
        data.put("user_id", userId);
        data.put("partner_id", basket.partnerId == 0 ? false : basket.partnerId);
        data.put("pricelist_id", assortment.config().path("pricelist_id"));
        data.put("fiscal_position_id", false);
        data.put("sequence_number", number);
        data.put("creation_date", WIRE_TIME.format(Instant.now()));
        data.put("amount_total", priced.total());
        data.put("amount_tax", priced.tax());
        data.put("amount_paid", payments.paid());
        data.put("amount_return", payments.change());
        data.put("lines", lines(basket, priced));
        data.put("statement_ids", payments.rows);
        return new Sale(
                uuid,
                reference,
                priced.total(),
                payments.change(),
                Map.of("id", uuid, "to_invoice", false, "data", data));
    }

    private PricedOrder price(Basket basket) {
        var lines = new ArrayList<OrderLine>();
        for (var item : basket.items) {
            var product = assortment.product(item.code());
            lines.add(new OrderLine(
                    "line-" + lines.size(),
                    item.quantity(),
                    product.path("lst_price").decimalValue(),
                    item.discount(),
                    Assortment.longs(product.path("taxes_id"))));
        }
        return OrderPricing.price(new OrderInput(
                Currency.of("EUR", 2), TaxRoundingMethod.ROUND_PER_LINE, assortment.taxes(), lines, null));
    }

    private List<Object> lines(Basket basket, PricedOrder priced) {
        var rows = new ArrayList<>();
        for (int i = 0; i < basket.items.size(); i++) {
            var item = basket.items.get(i);
            var product = assortment.product(item.code());
            var sums = priced.lines().get(i);
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("product_id", product.path("id").asLong());
            line.put("qty", item.quantity());
            line.put("price_unit", product.path("lst_price").decimalValue());
            line.put("discount", item.discount());
            line.put("price_subtotal", sums.untaxed());
            line.put("price_subtotal_incl", sums.total());
            line.put("tax_ids", List.of(List.of(6, false, Assortment.longs(product.path("taxes_id")))));
            if (item.refunds() != 0) {
                line.put("refunded_orderline_id", item.refunds());
            }
            rows.add(List.of(0, 0, line));
        }
        return rows;
    }

    /** The payments of one basket; cash is rounded to five cents, and change is a cash payment of its own. */
    private final class Payments {
        final List<Object> rows = new ArrayList<>();
        private final BigDecimal due;
        private BigDecimal tendered = BigDecimal.ZERO;
        private BigDecimal change = BigDecimal.ZERO;

        Payments(Basket basket, BigDecimal total) {
            due = basket.tenders.stream().anyMatch(tender -> tender.kind().equals("cash")) ? toCash(total) : total;
            for (var tender : basket.tenders) {
                take(tender);
            }
        }

        private void take(Basket.Tender tender) {
            var amount = tender.amount() == null ? due.subtract(tendered) : tender.amount();
            var method = assortment.method(tender.kind(), tender.method());
            add(method, amount, false);
            tendered = tendered.add(amount);
            var over = tendered.subtract(due);
            if (tender.amount() != null && tender.kind().equals("cash") && over.signum() > 0) {
                change = over;
                add(method, over.negate(), true);
            }
        }

        private void add(JsonNode method, BigDecimal amount, boolean isChange) {
            rows.add(List.of(
                    0,
                    0,
                    Map.of(
                            "name",
                            WIRE_TIME.format(Instant.now()),
                            "payment_method_id",
                            method.path("id").asLong(),
                            "amount",
                            amount,
                            "is_change",
                            isChange)));
        }

        BigDecimal paid() {
            return tendered.subtract(change);
        }

        BigDecimal change() {
            return change;
        }

        private static BigDecimal toCash(BigDecimal total) {
            return total.divide(CASH_STEP, 0, RoundingMode.HALF_UP).multiply(CASH_STEP);
        }
    }
}
