package io.tillstream.pricing.pricelist;

import io.tillstream.pricing.Limits;
import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.Refused;
import java.math.BigDecimal;

/**
 * One line of a pricelist (Odoo: {@code product.pricelist.item}).
 *
 * @param appliesTo what it is for
 * @param target id of that variant, template or category; null for all products
 * @param minQuantity 0 for any; compared with the signed quantity, so goods that come back reach none
 * @param from first second it holds; null for always
 * @param until last second it holds; null for ever; after {@code from}
 * @param rule how the price is made
 */
public record PricelistItem(
        AppliesTo appliesTo, Long target, BigDecimal minQuantity, Moment from, Moment until, PriceRule rule) {

    /** What an item is for, the closest first. */
    public enum AppliesTo {
        VARIANT,
        TEMPLATE,
        CATEGORY,
        ALL
    }

    public PricelistItem {
        if (appliesTo == null || rule == null || (target == null) != (appliesTo == AppliesTo.ALL)) {
            throw new PricingRefusal(
                    Refused.INVALID_PRICELIST_ITEM,
                    "a pricelist item must say what it is for and how it makes a price");
        }
        minQuantity =
                minQuantity == null ? BigDecimal.ZERO : Limits.quantity(minQuantity, "the minimum quantity", null);
        if (from != null && until != null && from.compareTo(until) >= 0) {
            throw new PricingRefusal(
                    Refused.INVALID_PRICELIST_ITEM, "a pricelist item should end after the moment it starts");
        }
    }

    /** Whether the item gives a price for this product, quantity and time. */
    boolean fits(Product product, BigDecimal quantity, Moment when) {
        return reaches(quantity) && holdsAt(when) && isFor(product);
    }

    /** How many steps up from the product's own category; 0 for everything else. */
    int distance(Product product) {
        return appliesTo == AppliesTo.CATEGORY ? product.categories().indexOf(target) : 0;
    }

    private boolean reaches(BigDecimal quantity) {
        return minQuantity.signum() == 0 || quantity.compareTo(minQuantity) >= 0;
    }

    private boolean holdsAt(Moment when) {
        return (from == null || from.compareTo(when) <= 0) && (until == null || until.compareTo(when) >= 0);
    }

    private boolean isFor(Product product) {
        return switch (appliesTo) {
            case VARIANT -> target == product.id();
            case TEMPLATE -> target == product.templateId();
            case CATEGORY -> product.categories().contains(target);
            case ALL -> true;
        };
    }
}
