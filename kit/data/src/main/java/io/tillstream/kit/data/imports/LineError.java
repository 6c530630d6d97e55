package io.tillstream.kit.data.imports;

/**
 * Why a line did not go in.
 *
 * @param line as a person counts
 * @param column as the file calls it, or null where it is about the whole line
 * @param value what stands there
 */
public record LineError(int line, String column, String value, String reason) {}
