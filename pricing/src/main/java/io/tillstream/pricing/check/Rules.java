package io.tillstream.pricing.check;

import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.Refused;
import io.tillstream.pricing.pricelist.PriceBase;
import io.tillstream.pricing.pricelist.PriceRule;

/** Reads how a pricelist item makes its price. */
final class Rules {
    private Rules() {}

    static PriceRule of(Fields item, Names lists) {
        return switch (item.string("compute_price", "fixed")) {
            case "fixed" -> new PriceRule.Fixed(item.number("fixed_price"));
            case "percentage" -> new PriceRule.Percentage(base(item, lists), item.number("percent_price"));
            case "formula" -> new PriceRule.Formula(
                    base(item, lists),
                    item.number("price_discount", null),
                    item.number("price_round", null),
                    item.number("price_surcharge", null),
                    item.number("price_min_margin", null),
                    item.number("price_max_margin", null));
            default -> throw unknown(item.string("compute_price"));
        };
    }

    private static PriceBase base(Fields item, Names lists) {
        return switch (item.string("base", "list_price")) {
            case "list_price" -> PriceBase.LIST_PRICE;
            case "standard_price" -> PriceBase.STANDARD_PRICE;
            case "pricelist" -> PriceBase.pricelist(lists.id(item.string("base_pricelist")));
            default -> throw unknown(item.string("base"));
        };
    }

    private static PricingRefusal unknown(String name) {
        return new PricingRefusal(Refused.INVALID_VALUE, "a pricelist item counts by \"" + name + "\"");
    }
}
