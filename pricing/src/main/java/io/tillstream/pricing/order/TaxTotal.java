package io.tillstream.pricing.order;

import java.math.BigDecimal;

/** What one tax comes to over the whole order, at the currency's scale. */
public record TaxTotal(long taxId, BigDecimal base, BigDecimal amount) {}
