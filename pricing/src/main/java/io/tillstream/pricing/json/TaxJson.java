package io.tillstream.pricing.json;

import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.tax.Tax;
import io.tillstream.pricing.tax.TaxBook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads taxes shaped as Odoo's {@code account.tax}. */
public final class TaxJson {
    private TaxJson() {}

    static TaxBook book(Fields input) {
        List<Tax> taxes = new ArrayList<>();
        for (Fields tax : input.objects("taxes")) {
            taxes.add(tax(tax, tax.id("id"), tax.string("name", ""), tax.ids("children_tax_ids")));
        }
        return TaxBook.of(taxes);
    }

    /** The tax, for a reader that has its own names for taxes. */
    public static Tax tax(Fields tax, long id, String name, List<Long> children) {
        try {
            return new Tax(
                    id,
                    name,
                    tax.choice("amount_type", Words.TAX_TYPE, null),
                    tax.number("amount", BigDecimal.ZERO),
                    tax.flag("price_include", false),
                    tax.flag("include_base_amount", false),
                    tax.flag("is_base_affected", true),
                    tax.integer("sequence", 1),
                    children,
                    tax.id("tax_group_id", null));
        } catch (PricingRefusal refusal) {
            throw refusal.in("tax " + (name.isEmpty() ? id : name));
        }
    }
}
