package io.tillstream.config.imports;

import io.tillstream.kit.data.imports.JoinTable;
import io.tillstream.kit.data.imports.RawLine;
import io.tillstream.kit.data.imports.SheetKind;
import java.util.List;

/** Where it is sold, and how it is paid. */
final class PlaceSheets {

    private static final String OWN = "t.company_id = :company";
    private static final String NEXT_VERSION = "version = t.version + 1";

    /** The same that a person is told who edits one register; see RegisterRules. */
    private static final String MISFITS = """
            WITH home AS (
                SELECT r.id, c.currency_id FROM register r JOIN store s ON s.id = r.store_id
                    JOIN company c ON c.id = s.company_id WHERE r.id = ANY (:ids))
            SELECT h.id, 'payment_methods', 'is needed: nobody could pay' FROM home h
            WHERE NOT EXISTS (SELECT 1 FROM register_payment_method x WHERE x.register_id = h.id)
            UNION ALL
            SELECT DISTINCT ON (h.id) h.id, 'payment_methods', m.name || ' is the drawer of register ' || o.code
            FROM home h JOIN register_payment_method x ON x.register_id = h.id
                JOIN payment_method m ON m.id = x.payment_method_id AND m.type = 'cash'
                JOIN register_payment_method y ON y.payment_method_id = m.id AND y.register_id <> h.id
                JOIN register o ON o.id = y.register_id AND o.active
            UNION ALL
            SELECT DISTINCT ON (h.id) h.id, 'pricelists', p.name || ' has prices in another currency'
            FROM home h JOIN register_pricelist x ON x.register_id = h.id JOIN pricelist p ON p.id = x.pricelist_id
            WHERE p.currency_id <> h.currency_id""";

    private PlaceSheets() {}

    static List<SheetKind> all() {
        return List.of(roundings(), methods(), stores(), registers());
    }

    private static SheetKind roundings() {
        return SheetKind.named("cash-roundings", "account.cash.rounding", "cash_rounding")
                .text("code")
                .required()
                .longest(64)
                .unique()
                .text("name")
                .keptWhenEmpty()
                .number("rounding")
                .required()
                .choice("strategy", "add_invoice_line", "biggest_tax")
                .required()
                .choice("rounding_method", "UP", "DOWN", "HALF-UP")
                .required()
                .knownBy("code");
    }

    private static SheetKind methods() {
        return SheetKind.named("payment-methods", "pos.payment.method", "payment_method")
                .ofCompany(OWN, "company_id")
                .text("company")
                .onlyRead()
                .text("code")
                .required()
                .longest(64)
                .unique()
                .text("name")
                .keptWhenEmpty()
                .longest(200)
                .choice("kind", "cash", "bank", "pay_later")
                .in("type")
                .required()
                .reference("journal", References.JOURNAL)
                .in("journal_id")
                .reference("receivable_account", References.ACCOUNT)
                .in("receivable_account_id")
                .reference("outstanding_account", References.ACCOUNT)
                .in("outstanding_account_id")
                .integer("sequence")
                .keptWhenEmpty()
                .whenNew("10")
                .number("difference_limit")
                .flag("split_transactions")
                .whenNew("false")
                .text("terminal")
                .shaped("[a-z0-9-]{1,64}", "is small letters, digits and dashes")
                .object("terminal_settings")
                .flag("active")
                .whenNew("true")
                .knownBy("code")
                .misfit("""
                        SELECT t.id, 'terminal', 'is for what the bank pays' FROM payment_method t
                        WHERE t.id = ANY (:ids) AND t.terminal IS NOT NULL AND t.type <> 'bank'""")
                .onChange(NEXT_VERSION);
    }

    private static SheetKind stores() {
        return SheetKind.named("stores", "tillstream.store", "store")
                .ofCompany(OWN, "company_id")
                .text("company")
                .onlyRead()
                .text("code")
                .required()
                .longest(64)
                .unique()
                .text("name")
                .keptWhenEmpty()
                .longest(200)
                .text("street")
                .text("city")
                .text("zip")
                .longest(20)
                .text("country_code")
                .alsoCalled("countryCode")
                .shaped("[A-Z]{2}", "is two letters (ISO 3166-1)")
                .text("phone")
                .longest(50)
                .text("timezone")
                .keptWhenEmpty()
                .whenNew("'UTC'")
                .shaped(TimeZones.SHAPE, "is no time zone, e.g. Europe/Amsterdam")
                .flag("active")
                .whenNew("true")
                .knownBy("code")
                .onChange(NEXT_VERSION);
    }

    private static SheetKind registers() {
        return SheetKind.named("registers", "pos.config", "register")
                .ofCompany("t.store_id IN (SELECT s.id FROM store s WHERE s.company_id = :company)", null)
                .text("code")
                .required()
                .longest(64)
                .unique()
                .text("name")
                .keptWhenEmpty()
                .longest(200)
                .reference("store", References.STORE)
                .in("store_id")
                .required()
                .reference("pricelist", References.PRICELIST)
                .in("pricelist_id")
                .keptWhenEmpty()
                .references(
                        "pricelists",
                        References.PRICELIST,
                        new JoinTable("register_pricelist", "register_id", "pricelist_id"))
                .references(
                        "payment_methods",
                        References.PAYMENT_METHOD,
                        new JoinTable("register_payment_method", "register_id", "payment_method_id"))
                .references(
                        "categories",
                        References.CATEGORY,
                        new JoinTable("register_category", "register_id", "category_id"))
                .references(
                        "fiscal_positions",
                        References.FISCAL_POSITION,
                        new JoinTable("register_fiscal_position", "register_id", "fiscal_position_id"))
                .reference("default_fiscal_position", References.FISCAL_POSITION)
                .in("default_fiscal_position_id")
                .reference("cash_rounding", References.CASH_ROUNDING)
                .in("cash_rounding_id")
                .number("opening_difference_limit")
                .number("cash_difference_limit")
                .flag("invoicing")
                .whenNew("false")
                .reference("journal", References.JOURNAL)
                .in("journal_id")
                .keptWhenEmpty()
                .flag("active")
                .whenNew("true")
                .knownBy("code")
                .active("t.active")
                .misfit(MISFITS)
                .reshaped(PlaceSheets::withDefaultPricelist)
                .onChange(NEXT_VERSION);
    }

    /** The default pricelist is always among those that a cashier may choose from. */
    private static List<RawLine> withDefaultPricelist(RawLine line) {
        var standard = line.cell("pricelist");
        if (standard.isEmpty()) {
            return List.of(line);
        }
        var offered = line.cell("pricelists");
        return List.of(line.with("pricelists", offered.isEmpty() ? standard : offered + ";" + standard));
    }
}
