package io.tillstream.session.model;

/**
 * So many coins or notes of one value.
 *
 * @param value of one of them, e.g. {@code "0.50"}
 */
public record CoinCount(String value, int count) {}
