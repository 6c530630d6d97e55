package io.tillstream.order.seal;

/**
 * A session's sums in one statement. It starts at the index pos_order(session_id, state) and reads the lines, payments and
 * taxes of those orders once each, from the partitions of their months alone.
 *
 * <p>Parameters: the session, the currency's decimals, the payment methods whose sums are wanted by customer.
 */
final class TakingsSql {

    /** Late ones are among them: what was sealed does not change, and while nothing is sealed nothing is late. */
    private static final String ORDERS = """
            o AS MATERIALIZED (
                SELECT id, month, user_id, partner_id, total, paid, late FROM pos_order
                WHERE session_id = $1 AND state IN ('paid', 'done')),
            span AS (SELECT min(month) AS first, max(month) AS last FROM o)
            """;

    /** A price below zero gives money back as a quantity below zero does. */
    private static final String LINES = """
            l AS MATERIALIZED (
                SELECT l.id, l.order_id, l.income_account_id, l.tax_ids, l.category_id, l.quantity, l.total,
                    l.booked_untaxed, l.quantity * l.unit_price * l.discount AS discounted,
                    l.quantity * l.unit_price < 0 AS refund
                FROM o JOIN order_line l ON l.order_id = o.id AND l.month = o.month
                WHERE l.month BETWEEN (SELECT first FROM span) AND (SELECT last FROM span))
            """;

    private static final String PAYMENTS = """
            p AS MATERIALIZED (
                SELECT p.payment_method_id, p.kind, p.amount, p.is_change, o.partner_id
                FROM o JOIN order_payment p ON p.order_id = o.id AND p.month = o.month
                WHERE p.month BETWEEN (SELECT first FROM span) AND (SELECT last FROM span))
            """;

    private static final String TAXES = """
            t AS MATERIALIZED (
                SELECT t.tax_id, t.account_id, t.base, t.amount, l.refund
                FROM o JOIN order_tax t ON t.order_id = o.id AND t.month = o.month JOIN l ON l.id = t.line_id
                WHERE t.month BETWEEN (SELECT first FROM span) AND (SELECT last FROM span))
            """;

    private static final String SUMS = """
            order_sum AS (SELECT count(*) AS orders, coalesce(sum(total), 0) AS total, coalesce(sum(paid), 0) AS paid FROM o),
            line_sum AS (
                SELECT coalesce(sum(total), 0) AS total, coalesce(sum(discounted) / 100, 0) AS discounted,
                    coalesce(sum(total) FILTER (WHERE quantity < 0), 0) AS refunded,
                    count(DISTINCT order_id) FILTER (WHERE quantity < 0) AS refunds
                FROM l),
            quarantined AS (
                SELECT count(*) AS orders, coalesce(sum(total), 0) AS total FROM quarantine
                WHERE session_id = $1 AND state = 'waiting' AND reason <> 'conflict')
            """;

    private static final String PAYMENT_SUMS = list(
            "'paymentMethodId', payment_method_id, 'amount', round(sum(amount), $2)::text,"
                    + " 'count', count(*) FILTER (WHERE NOT is_change)",
            "p GROUP BY payment_method_id ORDER BY payment_method_id");

    private static final String TAX_SUMS = list(
            "'taxId', tax_id, 'accountId', account_id, 'base', round(sum(base), $2)::text,"
                    + " 'amount', round(sum(amount), $2)::text, 'refund', refund",
            "t GROUP BY tax_id, refund, account_id ORDER BY tax_id, refund, account_id");

    private static final String INCOME_SUMS = list(
            "'accountId', income_account_id, 'taxIds', tax_ids, 'amount', round(sum(booked_untaxed), $2)::text,"
                    + " 'refund', refund",
            "l GROUP BY income_account_id, tax_ids, refund ORDER BY income_account_id, tax_ids, refund");

    private static final String CATEGORY_SUMS = list(
            "'categoryId', category_id, 'quantity', trim_scale(sum(quantity))::text,"
                    + " 'untaxed', round(sum(booked_untaxed), $2)::text, 'total', round(sum(total), $2)::text",
            "l GROUP BY category_id ORDER BY category_id");

    private static final String CASHIER_SUMS = list(
            "'userId', user_id, 'orderCount', count(*), 'total', round(sum(total), $2)::text",
            "o GROUP BY user_id ORDER BY user_id");

    private static final String PAY_LATER_SUMS = ofCustomers("kind = 'pay_later'");
    private static final String SPLIT_SUMS = ofCustomers("kind <> 'pay_later' AND payment_method_id = ANY ($3)");

    static final String DRAFTS = list(
            "'id', id, 'uuid', uid, 'posReference', pos_reference, 'total', round(total, $2)::text",
            "pos_order WHERE session_id = $1 AND state = 'draft' ORDER BY id");

    /** One row, one JSON: {@link Takings} without session, seal and currency. */
    static final String ALL = "WITH " + String.join(",\n", ORDERS, LINES, PAYMENTS, TAXES, SUMS)
            + """
            SELECT json_build_object(
                'orderCount', order_sum.orders, 'total', round(order_sum.total, $2)::text,
                'draftOrders', %s,
                'payments', %s,
                'taxes', %s,
                'income', %s,
                'categories', %s,
                'cashiers', %s,
                'discountTotal', round(line_sum.discounted, $2)::text,
                'refundTotal', round(line_sum.refunded, $2)::text, 'refundCount', line_sum.refunds,
                'rounding', round(order_sum.paid - line_sum.total, $2)::text,
                'payLater', %s,
                'split', %s,
                'quarantined', json_build_object(
                    'count', quarantined.orders, 'total', round(quarantined.total, $2)::text),
                'lateOrders', (SELECT coalesce(json_agg(id ORDER BY id), '[]') FROM o WHERE late))::text
            FROM order_sum, line_sum, quarantined
            """.formatted(
                            DRAFTS,
                            PAYMENT_SUMS,
                            TAX_SUMS,
                            INCOME_SUMS,
                            CATEGORY_SUMS,
                            CASHIER_SUMS,
                            PAY_LATER_SUMS,
                            SPLIT_SUMS);

    private TakingsSql() {}

    private static String ofCustomers(String which) {
        return list(
                "'paymentMethodId', payment_method_id, 'partnerId', partner_id, 'amount', round(sum(amount), $2)::text",
                "p WHERE " + which + " GROUP BY payment_method_id, partner_id ORDER BY payment_method_id, partner_id");
    }

    private static String list(String fields, String from) {
        return "coalesce((SELECT json_agg(x.row) FROM (SELECT json_build_object(" + fields + ") AS row FROM " + from
                + ") x), '[]')";
    }
}
