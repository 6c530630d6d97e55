package io.tillstream.order.ingest;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The tables that a booking writes, column by column, and the one statement that writes them. */
final class BookedTables {

    private static final Table<OrderRow> ORDERS = Table.<OrderRow>named("pos_order")
            .id("id", OrderRow::id)
            .day("month", OrderRow::month)
            .id("company_id", OrderRow::companyId)
            .id("store_id", OrderRow::storeId)
            .id("register_id", OrderRow::registerId)
            .id("session_id", OrderRow::sessionId)
            .text("uid", OrderRow::uid)
            .text("number", OrderRow::number)
            .text("pos_reference", OrderRow::posReference)
            .text("state", OrderRow::state)
            .count("version", OrderRow::version)
            .id("user_id", OrderRow::userId)
            .id("partner_id", OrderRow::partnerId)
            .text("partner_uuid", OrderRow::partnerUuid)
            .id("pricelist_id", OrderRow::pricelistId)
            .id("fiscal_position_id", OrderRow::fiscalPositionId)
            .text("currency", OrderRow::currency)
            .count("decimals", OrderRow::decimals)
            .number("total", OrderRow::total)
            .number("tax", OrderRow::tax)
            .number("paid", OrderRow::paid)
            .number("change", OrderRow::change)
            .number("server_total", OrderRow::serverTotal)
            .number("server_tax", OrderRow::serverTax)
            .list("flags", "text", OrderRow::flags)
            .flag("late", OrderRow::late)
            .flag("to_invoice", OrderRow::toInvoice)
            .flag("refund", OrderRow::refund)
            .text("note", OrderRow::note)
            .json("custom", OrderRow::custom)
            .time("created_at", OrderRow::createdAt)
            .time("ordered_at", OrderRow::orderedAt)
            .time("received_at", OrderRow::receivedAt)
            .text("content_hash", OrderRow::contentHash)
            .id("chain_position", OrderRow::chainPosition)
            .text("chain_hash", OrderRow::chainHash);

    private static final Table<LineRow> LINES = Table.<LineRow>named("order_line")
            .id("id", LineRow::id)
            .day("month", LineRow::month)
            .id("order_id", LineRow::orderId)
            .count("position", LineRow::position)
            .text("uuid", LineRow::uuid)
            .id("product_id", LineRow::productId)
            .id("category_id", LineRow::categoryId)
            .id("income_account_id", LineRow::incomeAccountId)
            .number("quantity", LineRow::quantity)
            .number("unit_price", LineRow::unitPrice)
            .number("discount", LineRow::discount)
            .list("tax_ids", "bigint", LineRow::taxIds)
            .number("untaxed", LineRow::untaxed)
            .number("total", LineRow::total)
            .number("booked_untaxed", LineRow::bookedUntaxed)
            .id("refunded_line_id", LineRow::refundedLineId)
            .id("refunded_order_id", LineRow::refundedOrderId)
            .text("refunded_reference", LineRow::refundedReference)
            .text("note", LineRow::note)
            .json("custom", LineRow::custom);

    private static final Table<PaymentRow> PAYMENTS = Table.<PaymentRow>named("order_payment")
            .id("id", PaymentRow::id)
            .day("month", PaymentRow::month)
            .id("order_id", PaymentRow::orderId)
            .count("position", PaymentRow::position)
            .id("payment_method_id", PaymentRow::paymentMethodId)
            .text("kind", PaymentRow::kind)
            .number("amount", PaymentRow::amount)
            .flag("is_change", PaymentRow::change)
            .flag("derived", PaymentRow::derived)
            .json("details", PaymentRow::details);

    private static final Table<TaxRow> TAXES = Table.<TaxRow>named("order_tax")
            .id("line_id", TaxRow::lineId)
            .day("month", TaxRow::month)
            .id("order_id", TaxRow::orderId)
            .id("tax_id", TaxRow::taxId)
            .id("account_id", TaxRow::accountId)
            .number("base", TaxRow::base)
            .number("amount", TaxRow::amount);

    private static final Table<ChainHead> HEADS = Table.<ChainHead>named("chain_head")
            .id("register_id", ChainHead::registerId)
            .id("position", ChainHead::position)
            .text("hash", ChainHead::hash);

    static final String INSERT = insert();

    private BookedTables() {}

    private static String insert() {
        var lines = 1 + ORDERS.width();
        var payments = lines + LINES.width();
        var taxes = payments + PAYMENTS.width();
        var heads = taxes + TAXES.width();
        return "WITH o AS (" + ORDERS.insert(1) + "), l AS (" + LINES.insert(lines) + "), p AS ("
                + PAYMENTS.insert(payments) + "), t AS (" + TAXES.insert(taxes) + ")"
                + " UPDATE chain_head h SET position = x.position, hash = x.hash FROM " + HEADS.rows(heads)
                + " WHERE h.register_id = x.register_id";
    }

    static Tuple parameters(List<BookedOrder> orders, Collection<ChainHead> heads) {
        var parameters = new ArrayList<Object>();
        ORDERS.bind(orders.stream().map(BookedOrder::row).toList(), parameters);
        LINES.bind(orders.stream().flatMap(order -> order.lines().stream()).toList(), parameters);
        PAYMENTS.bind(
                orders.stream().flatMap(order -> order.payments().stream()).toList(), parameters);
        TAXES.bind(orders.stream().flatMap(order -> order.taxes().stream()).toList(), parameters);
        HEADS.bind(heads, parameters);
        return Tuple.from(parameters);
    }
}
