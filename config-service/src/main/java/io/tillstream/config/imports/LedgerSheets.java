package io.tillstream.config.imports;

import io.tillstream.kit.data.imports.SheetKind;
import java.util.List;

/** The books: accounts, journals and taxes. */
final class LedgerSheets {

    private static final String OWN = "t.company_id = :company";
    private static final String COMPANY = "company_id";
    private static final String NEXT_VERSION = "version = t.version + 1";

    private LedgerSheets() {}

    static List<SheetKind> all() {
        return List.of(
                currencies(), accounts(), companies(), journals(), taxGroups(), taxes(), positions(), mappings());
    }

    private static SheetKind currencies() {
        return SheetKind.named("currencies", "res.currency", "currency")
                .text("code")
                .required()
                .shaped("[A-Z]{3}", "is three capital letters (ISO 4217)")
                .unique()
                .text("name")
                .keptWhenEmpty()
                .text("symbol")
                .keptWhenEmpty()
                .integer("decimal_places")
                .required()
                .number("rounding")
                .required()
                .knownBy("code");
    }

    private static SheetKind accounts() {
        return SheetKind.named("accounts", "account.account", "account")
                .ofCompany(OWN, COMPANY)
                .text("company")
                .onlyRead()
                .text("code")
                .required()
                .longest(64)
                .unique()
                .text("name")
                .keptWhenEmpty()
                .text("type")
                .required()
                .keptWhenEmpty()
                .longest(64)
                .flag("active")
                .whenNew("true")
                .knownBy("code");
    }

    /** The caller's own; what its accounts are for can be said once there are accounts. */
    private static SheetKind companies() {
        return SheetKind.named("companies", "res.company", "company")
                .ofCompany("t.id = :company", null)
                .text("code")
                .required()
                .text("name")
                .keptWhenEmpty()
                .longest(200)
                .text("currency")
                .onlyRead()
                .text("street")
                .text("city")
                .text("zip")
                .longest(20)
                .text("country_code")
                .shaped("[A-Z]{2}", "is two letters (ISO 3166-1)")
                .text("vat")
                .longest(50)
                .text("email")
                .text("phone")
                .longest(50)
                .choice("tax_rounding", "round_per_line", "round_globally")
                .keptWhenEmpty()
                .reference("transfer_account", References.ACCOUNT)
                .in("transfer_account_id")
                .reference("rounding_difference_account", References.ACCOUNT)
                .in("rounding_difference_account_id")
                .reference("pos_receivable_account", References.ACCOUNT)
                .in("pos_receivable_account_id")
                .knownBy("code")
                .onlyChanges()
                .onChange(NEXT_VERSION);
    }

    private static SheetKind journals() {
        return SheetKind.named("journals", "account.journal", "journal")
                .ofCompany(OWN, COMPANY)
                .text("company")
                .onlyRead()
                .text("code")
                .required()
                .longest(64)
                .unique()
                .text("name")
                .keptWhenEmpty()
                .choice("type", "general", "sale", "purchase", "cash", "bank")
                .required()
                .keptWhenEmpty()
                .reference("default_account", References.ACCOUNT)
                .in("default_account_id")
                .reference("profit_account", References.ACCOUNT)
                .in("profit_account_id")
                .reference("loss_account", References.ACCOUNT)
                .in("loss_account_id")
                .flag("active")
                .whenNew("true")
                .knownBy("code");
    }

    private static SheetKind taxGroups() {
        return SheetKind.named("tax-groups", "account.tax.group", "tax_group")
                .ofCompany(OWN, COMPANY)
                .text("company")
                .onlyRead()
                .text("code")
                .required()
                .longest(64)
                .unique()
                .text("name")
                .keptWhenEmpty()
                .integer("sequence")
                .required()
                .keptWhenEmpty()
                .whenNew("10")
                .knownBy("code");
    }

    private static SheetKind taxes() {
        return SheetKind.named("taxes", "account.tax", "tax")
                .ofCompany(OWN, COMPANY)
                .text("company")
                .onlyRead()
                .text("code")
                .required()
                .longest(64)
                .unique()
                .text("name")
                .keptWhenEmpty()
                .choice("amount_type", "percent", "fixed", "division")
                .required()
                .number("amount")
                .required()
                .flag("price_include")
                .whenNew("false")
                .flag("include_base_amount")
                .whenNew("false")
                .flag("is_base_affected")
                .whenNew("true")
                .integer("sequence")
                .keptWhenEmpty()
                .whenNew("1")
                .reference("tax_group", References.TAX_GROUP)
                .in("tax_group_id")
                .reference("account", References.ACCOUNT)
                .in("account_id")
                .text("description")
                .flag("active")
                .whenNew("true")
                .knownBy("code")
                .active("t.active")
                .onChange(NEXT_VERSION);
    }

    private static SheetKind positions() {
        return SheetKind.named("fiscal-positions", "account.fiscal.position", "fiscal_position")
                .ofCompany(OWN, COMPANY)
                .text("company")
                .onlyRead()
                .text("code")
                .required()
                .longest(64)
                .unique()
                .text("name")
                .required()
                .flag("active")
                .whenNew("true")
                .knownBy("code");
    }

    private static SheetKind mappings() {
        return SheetKind.named("fiscal-position-taxes", "account.fiscal.position.tax", "fiscal_position_tax")
                .ofCompany(
                        "t.fiscal_position_id IN (SELECT p.id FROM fiscal_position p WHERE p.company_id = :company)",
                        null)
                .reference("fiscal_position", References.FISCAL_POSITION)
                .in("fiscal_position_id")
                .required()
                .reference("tax_src", References.TAX)
                .in("tax_src_id")
                .required()
                .reference("tax_dest", References.TAX)
                .in("tax_dest_id")
                .knownBy("fiscal_position", "tax_src", "tax_dest");
    }
}
