package io.tillstream.pricing.pricelist;

import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.Refused;
import java.math.BigDecimal;
import java.util.List;

/**
 * A list of prices (Odoo: {@code product.pricelist}).
 *
 * @param currency code of the money its prices are in; null for the order's
 * @param items in the order in which they were created
 */
public record Pricelist(long id, String currency, List<PricelistItem> items) {
    public Pricelist {
        if (items == null) {
            throw new PricingRefusal(Refused.MISSING_VALUE, "pricelist " + id + " has no items");
        }
        items = List.copyOf(items);
    }

    /**
     * Index of the item that gives the price, or -1: the closest kind wins (variant, template, category, all), then the
     * higher minimum quantity, then the nearer category, then the newer item.
     */
    int winner(Product product, BigDecimal quantity, Moment when) {
        int best = -1;
        for (int i = 0; i < items.size(); i++) {
            PricelistItem item = items.get(i);
            if (item.fits(product, quantity, when) && (best < 0 || beats(item, items.get(best), product))) {
                best = i;
            }
        }
        return best;
    }

    private static boolean beats(PricelistItem newer, PricelistItem older, Product product) {
        int order = newer.appliesTo().compareTo(older.appliesTo());
        order = order != 0 ? order : older.minQuantity().compareTo(newer.minQuantity());
        order = order != 0 ? order : Integer.compare(newer.distance(product), older.distance(product));
        return order <= 0;
    }
}
