package io.tillstream.config.register;

import io.tillstream.contracts.RecordEvent.ConfigChanged;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.data.model.FieldType;
import io.tillstream.kit.data.model.Model;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** How registers look outside (Odoo: {@code pos.config}). */
@Singleton
class RegisterModel {

    private static final String COMPANY_ID = "(SELECT s.company_id FROM store s WHERE s.id = t.store_id)";

    private static final String COMPANY =
            "(SELECT c.%s FROM store s JOIN company c ON c.id = s.company_id WHERE s.id = t.store_id)";

    private static final String CURRENCY =
            "(SELECT m.%s FROM store s JOIN company c ON c.id = s.company_id JOIN currency m ON m.id = c.currency_id"
                    + " WHERE s.id = t.store_id)";

    @Produces
    @Singleton
    @Named("pos.config")
    Model registers() {
        return withMoney(Model.named("pos.config", "Register", "register")
                        .text("display_name", "Display name", "t.name")
                        .text("name", "Name", "t.name")
                        .text("code", "Code", "t.code")
                        .many2one("store_id", "Store", "tillstream.store", "t.store_id", name("store", "t.store_id"))
                        .many2one("company_id", "Company", "res.company", COMPANY_ID, COMPANY.formatted("name"))
                        .many2one(
                                "journal_id",
                                "Journal",
                                "account.journal",
                                "t.journal_id",
                                name("journal", "t.journal_id")))
                .flag("limit_categories", "Only some categories", "register_is_limited(t.id)")
                .many2many(
                        "iface_available_categ_ids",
                        "Categories",
                        "pos.category",
                        "register_category",
                        "register_id",
                        "category_id")
                .many2many(
                        "fiscal_position_ids",
                        "Fiscal positions",
                        "account.fiscal.position",
                        "register_fiscal_position",
                        "register_id",
                        "fiscal_position_id")
                .many2one(
                        "default_fiscal_position_id",
                        "Default fiscal position",
                        "account.fiscal.position",
                        "t.default_fiscal_position_id",
                        name("fiscal_position", "t.default_fiscal_position_id"))
                .flag("module_account", "Invoicing", "t.invoicing")
                .flag("blind_closing", "Counted blind", "t.blind_closing")
                .field("custom", FieldType.JSON, "Settings of extensions", "t.custom")
                .flag("active", "Active", "t.active")
                .instant("write_date", "Changed", "t.write_date")
                .defaultOrder("t.code")
                .segment("t.id = :configId")
                .visible("t.store_id = ANY (:stores)")
                .publishedOn(Topics.CONFIG, ConfigChanged.class, "'pos.config:' || t.id");
    }

    private static Model withMoney(Model model) {
        return model.many2one(
                        "currency_id", "Currency", "res.currency", CURRENCY.formatted("id"), CURRENCY.formatted("code"))
                .text("currency", "Currency code", CURRENCY.formatted("code"))
                .integer("currency_decimal_places", "Decimal places", CURRENCY.formatted("decimal_places"))
                .number("currency_rounding", "Smallest amount", CURRENCY.formatted("rounding"))
                .selection(
                        "tax_calculation_rounding_method",
                        "Tax rounding",
                        COMPANY.formatted("tax_rounding"),
                        "round_per_line",
                        "Round per line",
                        "round_globally",
                        "Round globally")
                .many2one(
                        "pricelist_id",
                        "Pricelist",
                        "product.pricelist",
                        "t.pricelist_id",
                        name("pricelist", "t.pricelist_id"))
                .flag(
                        "use_pricelist",
                        "Several pricelists",
                        "EXISTS (SELECT 1 FROM register_pricelist p WHERE p.register_id = t.id AND p.pricelist_id <> t.pricelist_id)")
                .many2many(
                        "available_pricelist_ids",
                        "Pricelists",
                        "product.pricelist",
                        "register_pricelist",
                        "register_id",
                        "pricelist_id")
                .many2many(
                        "payment_method_ids",
                        "Payment methods",
                        "pos.payment.method",
                        "register_payment_method",
                        "register_id",
                        "payment_method_id")
                .flag("cash_rounding", "Cash is rounded", "(t.cash_rounding_id IS NOT NULL)")
                .flag("only_round_cash_method", "Only cash is rounded", "t.cash_rounding_only")
                .many2one(
                        "rounding_method",
                        "Cash rounding",
                        "account.cash.rounding",
                        "t.cash_rounding_id",
                        name("cash_rounding", "t.cash_rounding_id"))
                .field(
                        "opening_difference_limit",
                        FieldType.JSON,
                        "Most difference at opening",
                        limit("t.opening_difference_limit"))
                .field(
                        "cash_difference_limit",
                        FieldType.JSON,
                        "Most difference at closing",
                        limit("t.cash_difference_limit"));
    }

    /** A limit of 0 is not the same as none: none is false. */
    private static String limit(String column) {
        return "coalesce(to_json(" + column + "), cast('false' AS json))";
    }

    private static String name(String table, String column) {
        return "(SELECT n.name FROM " + table + " n WHERE n.id = " + column + ")";
    }
}
