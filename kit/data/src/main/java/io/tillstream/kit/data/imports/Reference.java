package io.tillstream.kit.data.imports;

import java.util.List;

/**
 * Where a column's records are found.
 *
 * @param table a table or a subquery; its alias in the other texts is {@code t}
 * @param model by which External IDs are kept
 * @param scope which of them may be named; {@code :company} is the caller's company
 * @param keys SQL of what may stand in a cell, the one that is exported first
 */
public record Reference(String table, String model, String scope, List<String> keys) {

    /** By code, or else by name. */
    public static Reference to(String table, String model, String scope) {
        return new Reference(table, model, scope, List.of("t.code", "t.name"));
    }
}
