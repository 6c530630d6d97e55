package io.tillstream.order.chain;

import static io.tillstream.order.chain.OrderContent.money;
import static io.tillstream.order.chain.OrderContent.plain;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The canonical form of an order, formula version 1, as {@code docs/order-hash.md} defines it: JSON without spaces,
 * members in the order of their names, every number but ids and the version a text.
 */
public final class CanonicalOrder {

    public static final int VERSION = 1;

    private CanonicalOrder() {}

    public static String of(OrderContent order) {
        return "{\"change\":" + text(money(order.change(), order.decimals()))
                + ",\"createdAt\":"
                + text(order.createdAt() == null ? null : order.createdAt().toString())
                + ",\"currency\":" + text(order.currency())
                + ",\"lines\":" + list(order.lines(), line -> line(line, order.decimals()))
                + ",\"number\":" + text(order.number())
                + ",\"payments\":" + list(order.payments(), payment -> payment(payment, order.decimals()))
                + ",\"session\":" + order.sessionId()
                + ",\"tax\":" + text(order.tax() == null ? null : money(order.tax(), order.decimals()))
                + ",\"total\":" + text(money(order.total(), order.decimals()))
                + ",\"uuid\":" + text(order.uid())
                + ",\"version\":" + VERSION + "}";
    }

    private static String line(OrderContent.Line line, int decimals) {
        return "{\"discount\":" + text(plain(line.discount()))
                + ",\"price\":" + text(plain(line.unitPrice()))
                + ",\"product\":" + line.productId()
                + ",\"quantity\":" + text(plain(line.quantity()))
                + ",\"refunds\":" + refunds(line)
                + ",\"taxes\":" + list(line.taxIds(), String::valueOf)
                + ",\"total\":" + text(money(line.total(), decimals))
                + ",\"untaxed\":" + text(money(line.untaxed(), decimals)) + "}";
    }

    private static String refunds(OrderContent.Line line) {
        return line.refundedReference() == null
                ? String.valueOf(line.refundedLineId())
                : text(line.refundedReference());
    }

    private static String payment(OrderContent.Payment payment, int decimals) {
        return "{\"amount\":" + text(money(payment.amount(), decimals)) + ",\"method\":" + payment.paymentMethodId()
                + "}";
    }

    private static <T> String list(List<T> items, Function<T, String> writer) {
        return items.stream().map(writer).collect(Collectors.joining(",", "[", "]"));
    }

    /** Control characters never get here: the reader refuses them. */
    private static String text(String value) {
        return value == null ? "null" : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
