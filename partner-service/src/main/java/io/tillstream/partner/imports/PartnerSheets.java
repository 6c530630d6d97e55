package io.tillstream.partner.imports;

import io.tillstream.kit.data.imports.MissingRecords;
import io.tillstream.kit.data.imports.Reference;
import io.tillstream.kit.data.imports.SheetKind;
import io.tillstream.kit.data.imports.SheetKinds;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** A table of customers: what its columns are called, by us and by Odoo, and what may stand in them. */
@Singleton
class PartnerSheets {

    private static final String PHONE = "[+0-9 ()./-]{3,40}";
    private static final String NO_PHONE = "is no telephone number";
    /** Who was erased stays forgotten; who was merged is found by the one that stayed. */
    private static final String LIVING = "t.company_id = :company AND t.erased_at IS NULL AND t.merged_into IS NULL";

    private static final SheetKind PARTNERS = SheetKind.named("partners", "res.partner", "partner")
            .ofCompany(LIVING, "company_id")
            .text("company")
            .onlyRead()
            .text("ref")
            .alsoCalled("Reference", "Internal Reference")
            .text("name")
            .alsoCalled("Customer", "Customer Name", "Display Name", "complete_name")
            .keptWhenEmpty()
            .text("email")
            .alsoCalled("E-mail")
            .shaped("[^@\\s]+@[^@\\s]+", "is no e-mail address")
            .text("phone")
            .alsoCalled("Telephone")
            .shaped(PHONE, NO_PHONE)
            .text("mobile")
            .shaped(PHONE, NO_PHONE)
            .text("street")
            .text("city")
            .text("zip")
            .alsoCalled("Postal code", "ZIP code")
            .text("country_code")
            .alsoCalled("Country", "country_id", "countryCode", "Country/Country Code", "country_id/code")
            .shaped("[A-Z]{2}", "is neither a country nor its two letters (ISO 3166-1)")
            .text("vat")
            .alsoCalled("Tax ID", "VAT", "VAT number")
            .text("barcode")
            .unique()
            .flag("is_company")
            .alsoCalled("Is a Company", "isCompany")
            .whenNew("false")
            .reference("pricelist", copied("product.pricelist"))
            .alsoCalled("property_product_pricelist", "Sale Pricelist")
            .in("pricelist_id")
            .reference("fiscal_position", copied("account.fiscal.position"))
            .alsoCalled("property_account_position_id", "Fiscal Position")
            .in("fiscal_position_id")
            .flag("active")
            .whenNew("true")
            .knownBy("barcode")
            .knownBy("ref")
            .elseKnownBy("name", "email", "phone")
            .elseKnownBy("name", "email")
            .elseKnownBy("name", "phone")
            .elseKnownBy("name")
            .active("t.active")
            .reshaped(Countries::coded)
            .onChange("version = t.version + 1, write_date = now()");

    @Produces
    @Singleton
    SheetKinds kinds() {
        return new SheetKinds(
                "/api/imports/partners",
                List.of(PARTNERS),
                "SELECT c.record ->> 'code' FROM copy c WHERE c.model = 'res.company' AND c.id = ?",
                MissingRecords.NONE);
    }

    /** Records of another service, as its events told of them. */
    private static Reference copied(String model) {
        return Reference.to(
                "(SELECT c.id, c.record ->> 'code' AS code, c.record ->> 'name' AS name FROM copy c WHERE c.model = '"
                        + model + "' AND c.record IS NOT NULL)",
                model,
                "true");
    }
}
