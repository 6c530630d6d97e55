package io.tillstream.pricing.fiscal;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a fiscal position makes of a product's taxes and price.
 *
 * @param taxIds the taxes in place, in mapping order
 * @param unitPrice of one unit, not rounded to the currency
 */
public record AdaptedPrice(List<Long> taxIds, BigDecimal unitPrice) {}
