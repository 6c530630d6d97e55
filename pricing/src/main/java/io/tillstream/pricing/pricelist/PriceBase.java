package io.tillstream.pricing.pricelist;

import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.Refused;

/**
 * What a rule counts from (Odoo: {@code base} and {@code base_pricelist_id}).
 *
 * @param pricelistId the other list, where kind is {@link Kind#PRICELIST}; else null
 */
public record PriceBase(Kind kind, Long pricelistId) {
    /** Where the price comes from. */
    public enum Kind {
        /** The product's sales price. */
        LIST_PRICE,
        /** The product's cost. */
        STANDARD_PRICE,
        /** What another pricelist gives, for the same quantity and time. */
        PRICELIST
    }

    public static final PriceBase LIST_PRICE = new PriceBase(Kind.LIST_PRICE, null);
    public static final PriceBase STANDARD_PRICE = new PriceBase(Kind.STANDARD_PRICE, null);

    public PriceBase {
        if (kind == null || (kind == Kind.PRICELIST && pricelistId == null)) {
            throw new PricingRefusal(Refused.MISSING_VALUE, "a price rule does not say what it counts from");
        }
    }

    /** What another pricelist gives. */
    public static PriceBase pricelist(long id) {
        return new PriceBase(Kind.PRICELIST, id);
    }
}
