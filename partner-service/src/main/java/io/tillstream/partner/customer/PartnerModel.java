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

    private static final int MOST_LOADED = 10_000;

    @Produces
    @Singleton
    @Named(NAME)
    Model partners() {
        return Model.named(NAME, "Customer", "partner_record")
                .text("name", "Name", "t.name")
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
                .defaultOrder("t.sort_name")
                .segment("t.active AND t.company_id = :companyId")
                .segmentAtMost(MOST_LOADED, "t.write_date DESC, t.id")
                .visible("t.company_id = :companyId")
                .publishedOn(Topics.PARTNERS, RecordEvent.PartnerChanged.class, "t.id");
    }

    /** Names of other owners' records come from our copies of them. */
    private static String nameOf(String model, String id) {
        return "coalesce((SELECT c.record ->> 'name' FROM copy c WHERE c.model = '" + model + "' AND c.id = " + id
                + "), '')";
    }
}
