package io.tillstream.config.imports;

import io.tillstream.kit.data.imports.Reference;
import java.util.List;

/** How files name records of this service. */
final class References {

    private static final String OWN = "t.company_id = :company";

    static final Reference CURRENCY = Reference.to("currency", "res.currency", "true");
    static final Reference ACCOUNT = Reference.to("account", "account.account", OWN);
    static final Reference JOURNAL = Reference.to("journal", "account.journal", OWN);
    static final Reference TAX_GROUP = Reference.to("tax_group", "account.tax.group", OWN);
    static final Reference TAX = Reference.to("tax", "account.tax", OWN + " AND t.active");
    static final Reference FISCAL_POSITION = Reference.to("fiscal_position", "account.fiscal.position", OWN);
    static final Reference UOM = Reference.to("uom", "uom.uom", "true");
    static final Reference PRICELIST = Reference.to("pricelist", "product.pricelist", "true");
    static final Reference CASH_ROUNDING = Reference.to("cash_rounding", "account.cash.rounding", "true");
    static final Reference STORE = Reference.to("store", "tillstream.store", OWN);
    static final Reference PAYMENT_METHOD = Reference.to("payment_method", "pos.payment.method", OWN);
    static final Reference CATEGORY = new Reference(
            "pos_category", "pos.category", "true", List.of("t.code", "t.name", "pos_category_path(t.id)"));
    static final Reference PRODUCT = new Reference(
            "product",
            "product.product",
            "t.active AND (t.company_id IS NULL OR " + OWN + ")",
            List.of("t.code", "t.barcode", "t.name"));

    private References() {}
}
