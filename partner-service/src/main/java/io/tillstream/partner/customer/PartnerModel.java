package io.tillstream.partner.customer;

import io.tillstream.contracts.RecordEvent;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.data.model.Model;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The one description of {@code res.partner}: payload, search, events and documentation come from it. */
public class PartnerModel {

    public static final String NAME = "res.partner";

    /** How many customers a register loads at most; its own setting {@code payload.partners}, else 10 000. */
    private static final String MOST_LOADED =
            "coalesce((SELECT cast(c.record -> 'custom' -> 'payload' ->> 'partners' AS int) FROM copy c"
                    + " WHERE c.model = 'pos.config' AND c.id = :configId), 10000)";

    /** While all fit they are the same at every register; else each store has its own. */
    private static final String SHARED = "SELECT " + MOST_LOADED
            + " || CASE WHEN EXISTS (SELECT 1 FROM partner p WHERE p.active AND p.company_id = :companyId OFFSET "
            + MOST_LOADED + ") THEN ' of store ' || :storeId ELSE ' of all' END";

    /** Who bought here last, then who changed last. */
    private static final String RECENT_HERE =
            "(SELECT u.last_at FROM partner_use u WHERE u.store_id = :storeId AND u.partner_id = t.id)"
                    + " DESC NULLS LAST, t.write_date DESC, t.id";

    @Produces
    @Singleton
    @Named(NAME)
    Model partners() {
        return Model.named(NAME, "Customer", "partner_record")
                .text("name", "Name", "t.name")
                .writable()
                .required()
                .text("uuid", "Identity", "t.uuid")
                .writable()
                .text("display_name", "Display name", "t.name")
                .text("email", "E-mail", "t.email")
                .writable()
                .text("phone", "Telephone", "t.phone")
                .writable()
                .text("mobile", "Mobile", "t.mobile")
                .writable()
                .text("street", "Street", "t.street")
                .writable()
                .text("city", "City", "t.city")
                .writable()
                .text("zip", "Postal code", "t.zip")
                .writable()
                .text("country_code", "Country", "t.country_code")
                .writable()
                .text("vat", "VAT number", "t.vat")
                .writable()
                .text("barcode", "Customer card", "t.barcode")
                .writable()
                .text("ref", "Reference", "t.ref")
                .writable()
                .flag("is_company", "Is a company", "t.is_company")
                .writable()
                .many2one(
                        "property_product_pricelist",
                        "Pricelist",
                        "product.pricelist",
                        "t.pricelist_id",
                        nameOf("product.pricelist", "t.pricelist_id"))
                .writable()
                .many2one(
                        "property_account_position_id",
                        "Fiscal position",
                        "account.fiscal.position",
                        "t.fiscal_position_id",
                        nameOf("account.fiscal.position", "t.fiscal_position_id"))
                .writable()
                .many2one("company_id", "Company", "res.company", "t.company_id", nameOf("res.company", "t.company_id"))
                .many2one(
                        "merged_into",
                        "Same customer as",
                        NAME,
                        "t.merged_into",
                        "(SELECT m.name FROM partner m WHERE m.id = t.merged_into)")
                .flag("active", "Active", "t.active")
                .writable()
                .instant("write_date", "Last changed", "t.write_date")
                .displayName("t.name")
                .sortedNames("name", "t.sort_name", "fold")
                .segment("t.active AND t.company_id = :companyId")
                .segmentAtMost(MOST_LOADED, RECENT_HERE)
                .fingerprint(SHARED)
                .fingerprintFollows(NAME)
                .alwaysOfACompany()
                .visible("t.company_id = :companyId")
                .publishedOn(Topics.PARTNERS, RecordEvent.PartnerChanged.class, "t.id");
    }

    /** Names of other owners' records come from our copies of them. */
    private static String nameOf(String model, String id) {
        return "coalesce((SELECT c.record ->> 'name' FROM copy c WHERE c.model = '" + model + "' AND c.id = " + id
                + "), '')";
    }
}
