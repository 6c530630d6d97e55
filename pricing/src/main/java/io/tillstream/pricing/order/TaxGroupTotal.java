package io.tillstream.pricing.order;

import java.math.BigDecimal;

/**
 * What the taxes of one tax group come to over the whole order, at the currency's scale.
 *
 * @param taxGroupId null for taxes without a group
 * @param base each line counted once, however many taxes of the group it has
 */
public record TaxGroupTotal(Long taxGroupId, BigDecimal base, BigDecimal amount) {}
