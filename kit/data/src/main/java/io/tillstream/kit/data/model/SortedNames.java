package io.tillstream.kit.data.model;

/**
 * The names that a model's records are sorted by.
 *
 * @param sql the name as it is read
 * @param sorted the same without case and accents, as {@code fold} makes it
 */
record SortedNames(String sql, String sorted, String fold) {}
