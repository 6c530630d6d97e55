package io.tillstream.order.ingest;

import io.tillstream.pricing.tax.Tax;
import io.tillstream.pricing.tax.TaxType;
import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** A copied tax as the money engine takes it. */
final class TaxFacts {

    private TaxFacts() {}

    static Tax tax(JsonObject tax) {
        return new Tax(
                tax.getLong("id"),
                Facts.text(tax, "name"),
                TaxType.valueOf(String.valueOf(Facts.text(tax, "amount_type")).toUpperCase(Locale.ROOT)),
                Facts.number(tax, "amount"),
                Facts.flag(tax, "price_include"),
                Facts.flag(tax, "include_base_amount"),
                !Boolean.FALSE.equals(tax.getValue("is_base_affected")),
                Facts.integer(tax, "sequence", 1),
                Facts.ids(tax, "children_tax_ids"),
                Facts.id(tax, "tax_group_id"));
    }
}
