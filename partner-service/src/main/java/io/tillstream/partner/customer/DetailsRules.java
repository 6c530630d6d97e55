package io.tillstream.partner.customer;

import io.tillstream.kit.problem.Refusal;
import io.tillstream.kit.problem.Refusal.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tidies what was typed, and refuses what cannot be a customer; all faults at once. */
final class DetailsRules {

    private static final int LONGEST = 250;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern PHONE = Pattern.compile("[+0-9 ()./-]{3,40}");

    private final List<FieldError> errors = new ArrayList<>();

    private DetailsRules() {}

    static PartnerDetails checked(PartnerDetails typed) {
        var rules = new DetailsRules();
        var tidy = rules.tidy(typed);
        if (!rules.errors.isEmpty()) {
            throw new Refusal(422, "invalid", "The customer has invalid fields.").withErrors(rules.errors);
        }
        return tidy;
    }

    private PartnerDetails tidy(PartnerDetails typed) {
        return new PartnerDetails(
                required("name", typed.name()),
                shaped("email", typed.email(), EMAIL, "is no e-mail address"),
                shaped("phone", typed.phone(), PHONE, "is no telephone number"),
                shaped("mobile", typed.mobile(), PHONE, "is no telephone number"),
                text("street", typed.street()),
                text("city", typed.city()),
                text("zip", typed.zip()),
                shaped("countryCode", upper(typed.countryCode()), COUNTRY, "is two letters (ISO 3166-1)"),
                text("vat", typed.vat()),
                text("barcode", typed.barcode()),
                text("ref", typed.ref()),
                typed.isCompany(),
                typed.pricelistId(),
                typed.fiscalPositionId());
    }

    private String required(String field, String value) {
        var tidy = text(field, value);
        if (tidy == null) {
            errors.add(new FieldError(field, "is needed"));
        }
        return tidy;
    }

    private String shaped(String field, String value, Pattern shape, String otherwise) {
        var tidy = text(field, value);
        if (tidy != null && !shape.matcher(tidy).matches()) {
            errors.add(new FieldError(field, otherwise));
        }
        return tidy;
    }

    private String text(String field, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST) {
            errors.add(new FieldError(field, "has more than " + LONGEST + " characters"));
        }
        if (value.indexOf('\0') >= 0) {
            errors.add(new FieldError(field, "has a character that is no text"));
        }
        return value.strip();
    }

    private static String upper(String value) {
        return value == null ? null : value.toUpperCase(Locale.ROOT);
    }
}
