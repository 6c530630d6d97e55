package io.tillstream.config.demo;

import java.util.List;

/**
 * What becomes of one CSV file.
 *
 * @param csv its name, without extension
 * @param statements SQL scripts of {@code /demo}, run with the file's rows in this order
 */
record DemoFile(String csv, List<String> statements) {

    /** In the order in which they refer to each other. */
    static final List<DemoFile> ALL = List.of(
            of("currencies", "currencies"),
            of("companies", "companies"),
            of("accounts", "accounts", "account-tasks"),
            of("journals", "journals"),
            of("stores", "stores"),
            of("tax-groups", "tax-groups"),
            of("taxes", "taxes"),
            of("fiscal-positions", "fiscal-positions"),
            of("fiscal-position-taxes", "fiscal-position-taxes"),
            of("cash-roundings", "cash-roundings"),
            of("uoms", "uoms"),
            of("barcode-rules", "barcode-nomenclatures", "barcode-rules"),
            of("pos-categories", "pos-categories"),
            of("products", "products", "product-templates", "product-categories", "product-taxes"),
            of("pricelists", "pricelists"),
            of("pricelist-items", "pricelist-items"),
            of("payment-methods", "payment-methods"),
            of(
                    "registers",
                    "registers",
                    "register-pricelists",
                    "register-payment-methods",
                    "register-categories",
                    "register-fiscal-positions"),
            of("users", "users", "user-stores"));

    private static DemoFile of(String csv, String... statements) {
        return new DemoFile(csv, List.of(statements));
    }
}
