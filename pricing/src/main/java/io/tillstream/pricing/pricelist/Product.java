package io.tillstream.pricing.pricelist;

import io.tillstream.pricing.Limits;
import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.Refused;
import java.math.BigDecimal;
import java.util.List;

/**
 * What of a product matters to its price; money in the order's currency.
 *
 * @param id the variant's
 * @param templateId what its variants have in common
 * @param listPrice the sales price, the variant's extra included
 * @param standardPrice the cost
 * @param categories its category, then that one's parent, and so on up; may be empty
 */
public record Product(long id, long templateId, BigDecimal listPrice, BigDecimal standardPrice, List<Long> categories) {

    public Product {
        listPrice = Limits.within(listPrice, "the list price of product " + id, null);
        standardPrice = Limits.within(standardPrice, "the cost of product " + id, null);
        if (categories == null) {
            throw new PricingRefusal(Refused.MISSING_VALUE, "product " + id + " has no categories");
        }
        categories = List.copyOf(categories);
    }
}
