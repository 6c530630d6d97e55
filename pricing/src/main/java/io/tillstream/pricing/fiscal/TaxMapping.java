package io.tillstream.pricing.fiscal;

/**
 * One replacement of a fiscal position.
 *
 * @param from id of the product's tax
 * @param to id of the tax in its place; null for none
 */
public record TaxMapping(long from, Long to) {}
