package io.tillstream.config.account;

import io.tillstream.contracts.RecordEvent.ConfigChanged;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.data.model.Model;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** How accounts and journals look outside. Tills do not load them. */
@Singleton
class AccountModels {

    /** Those of {@link AccountRequest#TYPES}, in Odoo's words. */
    private static final String[] TYPES = {
        "asset_receivable", "Receivable",
        "asset_cash", "Bank and cash",
        "asset_current", "Current assets",
        "asset_non_current", "Non-current assets",
        "asset_prepayments", "Prepayments",
        "asset_fixed", "Fixed assets",
        "liability_payable", "Payable",
        "liability_credit_card", "Credit card",
        "liability_current", "Current liabilities",
        "liability_non_current", "Non-current liabilities",
        "equity", "Equity",
        "equity_unaffected", "Current year earnings",
        "income", "Income",
        "income_other", "Other income",
        "expense", "Expenses",
        "expense_other", "Other expenses",
        "expense_depreciation", "Depreciation",
        "expense_direct_cost", "Cost of revenue",
        "off_balance", "Off-balance sheet"
    };

    @Produces
    @Singleton
    @Named("account.account")
    Model accounts() {
        return Model.named("account.account", "Account", "account")
                .text("code", "Code", "t.code")
                .text("name", "Name", "t.name")
                .selection("account_type", "Type", "t.type", TYPES)
                .selection("type", "Type, as elsewhere in this API", "t.type", TYPES)
                .many2one("company_id", "Company", "res.company", "t.company_id", COMPANY_NAME)
                .flag("active", "Active", "t.active")
                .instant("write_date", "Changed", "t.write_date")
                .displayName("t.code || ' ' || t.name")
                .defaultOrder("t.code")
                .visible("t.company_id = :companyId")
                .publishedOn(Topics.CONFIG, ConfigChanged.class, "'account.account:' || t.id");
    }

    @Produces
    @Singleton
    @Named("account.journal")
    Model journals() {
        return Model.named("account.journal", "Journal", "journal")
                .text("code", "Code", "t.code")
                .text("name", "Name", "t.name")
                .selection(
                        "type",
                        "Type",
                        "t.type",
                        "general",
                        "Miscellaneous",
                        "sale",
                        "Sales",
                        "purchase",
                        "Purchase",
                        "cash",
                        "Cash",
                        "bank",
                        "Bank")
                .many2one("company_id", "Company", "res.company", "t.company_id", COMPANY_NAME)
                .many2one(
                        "default_account_id",
                        "Default account",
                        "account.account",
                        "t.default_account_id",
                        account("t.default_account_id"))
                .many2one(
                        "profit_account_id",
                        "Profit account",
                        "account.account",
                        "t.profit_account_id",
                        account("t.profit_account_id"))
                .many2one(
                        "loss_account_id",
                        "Loss account",
                        "account.account",
                        "t.loss_account_id",
                        account("t.loss_account_id"))
                .flag("active", "Active", "t.active")
                .instant("write_date", "Changed", "t.write_date")
                .defaultOrder("t.code")
                .visible("t.company_id = :companyId")
                .publishedOn(Topics.CONFIG, ConfigChanged.class, "'account.journal:' || t.id");
    }

    private static final String COMPANY_NAME = "(SELECT c.name FROM company c WHERE c.id = t.company_id)";

    private static String account(String column) {
        return "(SELECT a.code || ' ' || a.name FROM account a WHERE a.id = " + column + ")";
    }
}
