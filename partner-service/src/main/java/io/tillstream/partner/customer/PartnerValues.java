package io.tillstream.partner.customer;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.kit.problem.Refusal;

/** Values as Odoo clients write them: only what changes, and {@code false} for nothing. */
record PartnerValues(JsonNode values) {

    private static final PartnerDetails NOBODY = PartnerDetails.blank();

    PartnerDetails asNew() {
        return over(NOBODY);
    }

    PartnerDetails over(PartnerDetails before) {
        return new PartnerDetails(
                text("name", before.name()),
                text("email", before.email()),
                text("phone", before.phone()),
                text("mobile", before.mobile()),
                text("street", before.street()),
                text("city", before.city()),
                text("zip", before.zip()),
                text("country_code", before.countryCode()),
                text("vat", before.vat()),
                text("barcode", before.barcode()),
                text("ref", before.ref()),
                flag("is_company", before.isCompany()),
                id("property_product_pricelist", before.pricelistId()),
                id("property_account_position_id", before.fiscalPositionId()));
    }

    /** Made by whoever registers the customer, or null. */
    String uuid() {
        return text("uuid", null);
    }

    void requireNoIdentity() {
        if (values.has("uuid")) {
            throw Refusal.invalid("uuid", "is given once, when the customer is registered");
        }
    }

    boolean changesDetails() {
        return values.size() > (values.has("active") ? 1 : 0);
    }

    /** Whether the values put the record away (false), bring it back (true), or say nothing (null). */
    Boolean active() {
        return values.has("active") ? flag("active", true) : null;
    }

    private String text(String field, String before) {
        if (!values.has(field)) {
            return before;
        }
        var value = values.get(field);
        if (isNothing(value)) {
            return null;
        }
        if (!value.isTextual()) {
            throw Refusal.invalid(field, "must be text, or false for nothing");
        }
        return value.asText();
    }

    private boolean flag(String field, boolean before) {
        if (!values.has(field)) {
            return before;
        }
        if (!values.get(field).isBoolean()) {
            throw Refusal.invalid(field, "must be true or false");
        }
        return values.get(field).asBoolean();
    }

    private Long id(String field, Long before) {
        if (!values.has(field)) {
            return before;
        }
        var value = values.get(field);
        if (isNothing(value)) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw Refusal.invalid(field, "must be an id, or false for nothing");
        }
        return value.asLong();
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull() || (value.isBoolean() && !value.asBoolean());
    }
}
