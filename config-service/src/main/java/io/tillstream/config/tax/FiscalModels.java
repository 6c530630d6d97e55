package io.tillstream.config.tax;

import io.tillstream.contracts.RecordEvent.ConfigChanged;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.data.model.FieldType;
import io.tillstream.kit.data.model.Model;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** How fiscal positions and cash rounding look outside. */
@Singleton
class FiscalModels {

    /** Source tax id to the ids it becomes; an empty list removes it. */
    private static final String TAX_MAP = """
            (SELECT json_object_agg(m.tax_src_id, m.destinations) FROM (
                SELECT f.tax_src_id, coalesce(json_agg(f.tax_dest_id ORDER BY f.id) FILTER (WHERE f.tax_dest_id IS NOT NULL),
                                              cast('[]' AS json)) AS destinations
                FROM fiscal_position_tax f WHERE f.fiscal_position_id = t.id GROUP BY f.tax_src_id) m)""";

    private static final String OF_REGISTER =
            "(SELECT p.fiscal_position_id FROM register_fiscal_position p WHERE p.register_id = :configId"
                    + " UNION SELECT r.default_fiscal_position_id FROM register r WHERE r.id = :configId)";

    private static final String SCOPE =
            "SELECT string_agg(cast(s.id AS text), ',' ORDER BY s.id) FROM " + OF_REGISTER + " s(id)";

    @Produces
    @Singleton
    @Named("account.fiscal.position")
    Model positions() {
        return Model.named("account.fiscal.position", "Fiscal position", "fiscal_position")
                .text("name", "Name", "t.name")
                .text("code", "Code", "t.code")
                .many2one(
                        "company_id",
                        "Company",
                        "res.company",
                        "t.company_id",
                        "(SELECT c.name FROM company c WHERE c.id = t.company_id)")
                .one2many(
                        "tax_ids",
                        "Tax mappings",
                        "account.fiscal.position.tax",
                        "fiscal_position_tax",
                        "fiscal_position_id")
                .field("tax_map", FieldType.JSON, "What each tax becomes", TAX_MAP)
                .flag("active", "Active", "t.active")
                .instant("write_date", "Changed", "t.write_date")
                .segment("t.active AND t.id IN " + OF_REGISTER)
                .fingerprint(SCOPE)
                .fingerprintFollows("pos.config")
                .visible("t.company_id = :companyId")
                .publishedOn(Topics.CONFIG, ConfigChanged.class, "'account.fiscal.position:' || t.id");
    }

    @Produces
    @Singleton
    @Named("account.fiscal.position.tax")
    Model mappings() {
        return Model.named("account.fiscal.position.tax", "Tax mapping", "fiscal_position_tax")
                .many2one(
                        "position_id",
                        "Fiscal position",
                        "account.fiscal.position",
                        "t.fiscal_position_id",
                        "(SELECT p.name FROM fiscal_position p WHERE p.id = t.fiscal_position_id)")
                .many2one("tax_src_id", "Tax on the product", "account.tax", "t.tax_src_id", tax("t.tax_src_id"))
                .many2one("tax_dest_id", "Tax to apply", "account.tax", "t.tax_dest_id", tax("t.tax_dest_id"))
                .instant("write_date", "Changed", "t.write_date")
                .displayName(tax("t.tax_src_id"))
                .segment("t.fiscal_position_id IN " + OF_REGISTER)
                .fingerprint(SCOPE)
                .fingerprintFollows("pos.config")
                .publishedOn(Topics.CONFIG, ConfigChanged.class, "'account.fiscal.position.tax:' || t.id");
    }

    @Produces
    @Singleton
    @Named("account.cash.rounding")
    Model roundings() {
        return Model.named("account.cash.rounding", "Cash rounding", "cash_rounding")
                .text("name", "Name", "t.name")
                .text("code", "Code", "t.code")
                .number("rounding", "Precision", "t.rounding")
                .selection(
                        "strategy",
                        "Strategy",
                        "t.strategy",
                        "add_invoice_line",
                        "Add a rounding line",
                        "biggest_tax",
                        "Modify tax amount")
                .selection(
                        "rounding_method",
                        "Method",
                        "t.rounding_method",
                        "UP",
                        "Up",
                        "DOWN",
                        "Down",
                        "HALF-UP",
                        "Nearest")
                .instant("write_date", "Changed", "t.write_date")
                .segment("t.id = (SELECT r.cash_rounding_id FROM register r WHERE r.id = :configId)")
                .fingerprint("SELECT r.cash_rounding_id FROM register r WHERE r.id = :configId")
                .fingerprintFollows("pos.config")
                .publishedOn(Topics.CONFIG, ConfigChanged.class, "'account.cash.rounding:' || t.id");
    }

    private static String tax(String column) {
        return "(SELECT x.name FROM tax x WHERE x.id = " + column + ")";
    }
}
