package io.tillstream.config.demo;

import java.util.List;

/** Which rows are published as records of which model once the chain is loaded. */
record DemoRecords(String table, String model) {

    static final List<DemoRecords> ALL = List.of(
            new DemoRecords("currency", "res.currency"),
            new DemoRecords("company", "res.company"),
            new DemoRecords("account", "account.account"),
            new DemoRecords("journal", "account.journal"),
            new DemoRecords("store", "tillstream.store"),
            new DemoRecords("tax_group", "account.tax.group"),
            new DemoRecords("tax", "account.tax"),
            new DemoRecords("fiscal_position", "account.fiscal.position"),
            new DemoRecords("fiscal_position_tax", "account.fiscal.position.tax"),
            new DemoRecords("cash_rounding", "account.cash.rounding"),
            new DemoRecords("uom", "uom.uom"),
            new DemoRecords("barcode_nomenclature", "barcode.nomenclature"),
            new DemoRecords("barcode_rule", "barcode.rule"),
            new DemoRecords("pos_category", "pos.category"),
            new DemoRecords("product", "product.product"),
            new DemoRecords("pricelist", "product.pricelist"),
            new DemoRecords("pricelist_item", "product.pricelist.item"),
            new DemoRecords("payment_method", "pos.payment.method"),
            new DemoRecords("register", "pos.config"),
            new DemoRecords("app_user", "res.users"));
}
