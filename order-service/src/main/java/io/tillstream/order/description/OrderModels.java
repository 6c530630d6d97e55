package io.tillstream.order.description;

import io.tillstream.kit.data.model.FieldType;
import io.tillstream.kit.data.model.Model;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** Orders, lines and payments in the fields of Odoo; read only, for orders come in through the ingest alone. */
public class OrderModels {

    private static final String OWN = "t.company_id = :companyId AND t.store_id = ANY (:stores)";
    /** In Odoo's words. */
    private static final String STATE = "CASE t.state WHEN 'cancelled' THEN 'cancel' ELSE t.state END";

    private static final String OF_ORDER =
            "EXISTS (SELECT 1 FROM pos_order o WHERE o.id = t.order_id AND o.month = t.month"
                    + " AND o.company_id = :companyId AND o.store_id = ANY (:stores))";
    private static final String PARTNER_NAME =
            "(SELECT c.record ->> 'name' FROM copy c WHERE c.model = 'res.partner' AND c.id = t.partner_id)";
    private static final String SESSION_NAME =
            "(SELECT c.record ->> 'name' FROM copy c WHERE c.model = 'pos.session' AND c.id = t.session_id)";
    private static final String REGISTER_NAME =
            "(SELECT c.record ->> 'name' FROM copy c WHERE c.model = 'pos.config' AND c.id = t.register_id)";
    private static final String METHOD_NAME =
            "(SELECT c.record ->> 'name' FROM copy c WHERE c.model = 'pos.payment.method' AND c.id = t.payment_method_id)";
    private static final String PRODUCT_NAME =
            "(SELECT c.record ->> 'display_name' FROM copy c WHERE c.model = 'product.product' AND c.id = t.product_id)";
    private static final String ORDER_NAME =
            "(SELECT o.pos_reference FROM pos_order o WHERE o.id = t.order_id AND o.month = t.month)";

    /** Lines and payments change with their order only. */
    private static final String ORDER_WRITTEN =
            "(SELECT coalesce(o.written_at, o.received_at) FROM pos_order o WHERE o.id = t.order_id AND o.month = t.month)";

    private static final String USER_NAME =
            "(SELECT c.record ->> 'name' FROM copy c WHERE c.model = 'res.users' AND c.id = t.user_id)";
    private static final String FISCAL_POSITION_NAME = "(SELECT c.record ->> 'name' FROM copy c"
            + " WHERE c.model = 'account.fiscal.position' AND c.id = t.fiscal_position_id)";
    /** A line is called as its product. The refunded one may be of any month. */
    private static final String REFUNDED_NAME =
            "(SELECT c.record ->> 'display_name' FROM order_line r, copy c WHERE r.id = t.refunded_line_id"
                    + " AND c.model = 'product.product' AND c.id = r.product_id)";

    private static final String PAYMENT_SESSION_NAME =
            "(SELECT c.record ->> 'name' FROM pos_order o, copy c WHERE o.id = t.order_id AND o.month = t.month"
                    + " AND c.model = 'pos.session' AND c.id = o.session_id)";

    @Produces
    @Singleton
    @Named("pos.order")
    Model orders() {
        return Model.named("pos.order", "Order", "pos_order")
                .displayName("t.pos_reference")
                .defaultOrder("t.id DESC")
                .text("name", "Order", "t.pos_reference")
                .text("pos_reference", "Reference", "t.pos_reference")
                .text("uuid", "UUID", "t.uid")
                .selection(
                        "state",
                        "State",
                        STATE,
                        "draft",
                        "New",
                        "cancel",
                        "Cancelled",
                        "paid",
                        "Paid",
                        "done",
                        "Posted")
                .many2one("session_id", "Session", "pos.session", "t.session_id", SESSION_NAME)
                .many2one("config_id", "Register", "pos.config", "t.register_id", REGISTER_NAME)
                .integer("store_id", "Store", "t.store_id")
                .integer("company_id", "Company", "t.company_id")
                .many2one("user_id", "Cashier", "res.users", "t.user_id", USER_NAME)
                .many2one("partner_id", "Customer", "res.partner", "t.partner_id", PARTNER_NAME)
                .many2one("pricelist_id", "Pricelist", "product.pricelist", "t.pricelist_id", null)
                .many2one(
                        "fiscal_position_id",
                        "Fiscal position",
                        "account.fiscal.position",
                        "t.fiscal_position_id",
                        FISCAL_POSITION_NAME)
                .money("amount_total", "Total", "t.total")
                .money("amount_tax", "Taxes", "t.tax")
                .money("amount_paid", "Paid", "t.paid")
                .money("amount_return", "Returned", "t.change")
                .text("currency", "Currency", "t.currency")
                .instant("date_order", "Date", "t.ordered_at")
                .instant("create_date", "Received on", "t.received_at")
                .instant("write_date", "Changed on", "coalesce(t.written_at, t.received_at)")
                .flag("to_invoice", "To invoice", "t.to_invoice")
                .flag("late", "Late", "t.late")
                .text("general_note", "Note", "t.note")
                .many2one(
                        "account_move",
                        "Invoice",
                        "account.move",
                        "(SELECT i.id FROM invoice i WHERE i.order_id = t.id)",
                        "(SELECT i.number FROM invoice i WHERE i.order_id = t.id)")
                .field("custom", FieldType.JSON, "Extensions", "t.custom")
                .one2many("lines", "Lines", "pos.order.line", "order_line", "order_id")
                .one2many("payment_ids", "Payments", "pos.payment", "order_payment", "order_id")
                .visible(OWN);
    }

    @Produces
    @Singleton
    @Named("pos.order.line")
    Model lines() {
        return Model.named("pos.order.line", "Order line", "order_line")
                .displayName(PRODUCT_NAME)
                .text("uuid", "UUID", "t.uuid")
                .many2one("order_id", "Order", "pos.order", "t.order_id", ORDER_NAME)
                .many2one("product_id", "Product", "product.product", "t.product_id", PRODUCT_NAME)
                .number("qty", "Quantity", "t.quantity")
                .number("price_unit", "Unit price", "t.unit_price")
                .number("discount", "Discount (%)", "t.discount")
                .money("price_subtotal", "Untaxed", "t.untaxed")
                .money("price_subtotal_incl", "Total", "t.total")
                .many2one(
                        "refunded_orderline_id", "Refunded line", "pos.order.line", "t.refunded_line_id", REFUNDED_NAME)
                .number(
                        "refunded_qty",
                        "Refunded quantity",
                        "(SELECT f.refunded FROM refunded_line f WHERE f.line_id = t.id)")
                .text("customer_note", "Note", "t.note")
                .field("tax_ids", FieldType.JSON, "Taxes", "to_json(t.tax_ids)")
                .instant("write_date", "Changed on", ORDER_WRITTEN)
                .visible(OF_ORDER);
    }

    @Produces
    @Singleton
    @Named("pos.payment")
    Model payments() {
        return Model.named("pos.payment", "Payment", "order_payment")
                .displayName(METHOD_NAME)
                .many2one("pos_order_id", "Order", "pos.order", "t.order_id", ORDER_NAME)
                .many2one(
                        "payment_method_id", "Payment method", "pos.payment.method", "t.payment_method_id", METHOD_NAME)
                .many2one(
                        "session_id",
                        "Session",
                        "pos.session",
                        "(SELECT o.session_id FROM pos_order o WHERE o.id = t.order_id AND o.month = t.month)",
                        PAYMENT_SESSION_NAME)
                .money("amount", "Amount", "t.amount")
                .flag("is_change", "Change", "t.is_change")
                .text("uuid", "UUID", "t.details ->> 'uuid'")
                .instant("write_date", "Changed on", ORDER_WRITTEN)
                .visible(OF_ORDER);
    }
}
