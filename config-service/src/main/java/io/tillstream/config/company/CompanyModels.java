package io.tillstream.config.company;

import io.tillstream.contracts.RecordEvent.ConfigChanged;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.data.model.Model;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** How companies and currencies look outside. */
@Singleton
class CompanyModels {

    @Produces
    @Singleton
    @Named("res.company")
    Model companies() {
        return Model.named("res.company", "Company", "company")
                .text("name", "Name", "t.name")
                .text("code", "Code", "t.code")
                .many2one("currency_id", "Currency", "res.currency", "t.currency_id", CURRENCY_NAME)
                .text("street", "Street", "t.street")
                .text("city", "City", "t.city")
                .text("zip", "Zip", "t.zip")
                .text("country_code", "Country", "t.country_code")
                .text("vat", "Tax ID", "t.vat")
                .text("email", "E-mail", "t.email")
                .text("phone", "Phone", "t.phone")
                .selection(
                        "tax_calculation_rounding_method",
                        "Tax rounding",
                        "t.tax_rounding",
                        "round_per_line",
                        "Round per line",
                        "round_globally",
                        "Round globally")
                .many2one(
                        "rounding_difference_account_id",
                        "Rounding difference",
                        "account.account",
                        "t.rounding_difference_account_id",
                        account("t.rounding_difference_account_id"))
                .many2one(
                        "transfer_account_id",
                        "Cash put in or taken out",
                        "account.account",
                        "t.transfer_account_id",
                        account("t.transfer_account_id"))
                .many2one(
                        "pos_receivable_account_id",
                        "Receivable of the point of sale",
                        "account.account",
                        "t.pos_receivable_account_id",
                        account("t.pos_receivable_account_id"))
                .many2one(
                        "default_income_account_id",
                        "Income of what names no account",
                        "account.account",
                        DEFAULT_INCOME,
                        account(DEFAULT_INCOME))
                .instant("write_date", "Changed", "t.write_date")
                .segment("t.id = :companyId")
                .visible("t.id = :companyId")
                .publishedOn(Topics.CONFIG, ConfigChanged.class, "'res.company:' || t.id");
    }

    @Produces
    @Singleton
    @Named("res.currency")
    Model currencies() {
        return Model.named("res.currency", "Currency", "currency")
                .text("name", "Code", "t.code")
                .text("full_name", "Name", "t.name")
                .text("symbol", "Symbol", "t.symbol")
                .integer("decimal_places", "Decimal places", "t.decimal_places")
                .number("rounding", "Rounding", "t.rounding")
                .flag("active", "Active", "t.active")
                .instant("write_date", "Changed", "t.write_date")
                .displayName("t.code")
                .segment("t.active")
                .publishedOn(Topics.CONFIG, ConfigChanged.class, "'res.currency:' || t.id");
    }

    private static final String CURRENCY_NAME = "(SELECT c.code FROM currency c WHERE c.id = t.currency_id)";

    /** What its first sale journal says. */
    private static final String DEFAULT_INCOME = "(SELECT j.default_account_id FROM journal j WHERE j.company_id = t.id"
            + " AND j.type = 'sale' AND j.active ORDER BY j.id LIMIT 1)";

    private static String account(String column) {
        return "(SELECT a.code || ' ' || a.name FROM account a WHERE a.id = " + column + ")";
    }
}
