package io.tillstream.pricing.pricelist;

import java.math.BigDecimal;

/**
 * A product's price.
 *
 * @param price of one unit, not rounded to the currency
 * @param rounded of one unit, at the currency's scale
 * @param item index of the item that won in the list that was asked; null if none fitted and the list price stands
 */
public record ResolvedPrice(BigDecimal price, BigDecimal rounded, Integer item) {}
