package io.tillstream.kit.data.imports;

/**
 * What holds a column of several records.
 *
 * @param own the column that points to the record of the line
 * @param other the column that points to what the cell names
 */
public record JoinTable(String name, String own, String other) {}
