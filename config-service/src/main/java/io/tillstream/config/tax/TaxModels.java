package io.tillstream.config.tax;

import io.tillstream.contracts.RecordEvent.ConfigChanged;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.data.model.Model;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** How taxes and their groups look outside. */
@Singleton
class TaxModels {

    @Produces
    @Singleton
    @Named("account.tax")
    Model taxes() {
        return Model.named("account.tax", "Tax", "tax")
                .text("name", "Name", "t.name")
                .text("code", "Code", "t.code")
                .text("description", "Description", "t.description")
                .selection(
                        "amount_type",
                        "Computation",
                        "t.amount_type",
                        "percent",
                        "Percentage of price",
                        "fixed",
                        "Fixed",
                        "division",
                        "Percentage of price, tax included",
                        "group",
                        "Group of taxes")
                .number("amount", "Amount", "t.amount")
                .flag("price_include", "Included in the price", "t.price_include")
                .flag("include_base_amount", "Affects later taxes", "t.include_base_amount")
                .flag("is_base_affected", "Affected by earlier taxes", "t.is_base_affected")
                .integer("sequence", "Sequence", "t.sequence")
                .many2many("children_tax_ids", "Children", "account.tax", "tax_child", "tax_id", "child_id")
                .many2one(
                        "tax_group_id",
                        "Group",
                        "account.tax.group",
                        "t.tax_group_id",
                        "(SELECT g.name FROM tax_group g WHERE g.id = t.tax_group_id)")
                .many2one(
                        "account_id",
                        "Account",
                        "account.account",
                        "t.account_id",
                        "(SELECT a.code || ' ' || a.name FROM account a WHERE a.id = t.account_id)")
                .many2one(
                        "company_id",
                        "Company",
                        "res.company",
                        "t.company_id",
                        "(SELECT c.name FROM company c WHERE c.id = t.company_id)")
                .flag("active", "Active", "t.active")
                .instant("write_date", "Changed", "t.write_date")
                .defaultOrder("t.sequence")
                .segment("t.active AND t.company_id = :companyId")
                .visible("t.company_id = :companyId")
                .publishedOn(Topics.CONFIG, ConfigChanged.class, "'account.tax:' || t.id");
    }

    @Produces
    @Singleton
    @Named("account.tax.group")
    Model groups() {
        return Model.named("account.tax.group", "Tax group", "tax_group")
                .text("name", "Name", "t.name")
                .text("code", "Code", "t.code")
                .integer("sequence", "Sequence", "t.sequence")
                .many2one(
                        "company_id",
                        "Company",
                        "res.company",
                        "t.company_id",
                        "(SELECT c.name FROM company c WHERE c.id = t.company_id)")
                .instant("write_date", "Changed", "t.write_date")
                .defaultOrder("t.sequence")
                .segment("t.company_id = :companyId")
                .visible("t.company_id = :companyId")
                .publishedOn(Topics.CONFIG, ConfigChanged.class, "'account.tax.group:' || t.id");
    }
}
