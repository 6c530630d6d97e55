package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.kit.problem.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a method takes, as Odoo's versions name it.
 *
 * @param byPosition how many arguments may come by position
 * @param names every name that an argument may come by
 */
record Parameters(int byPosition, Set<String> names) {

    private static final String CONTEXT = "context";
    private static final int MOST_SHOWN = 80;

    /** @param names in the order of positions; what has had two names has a bar between them */
    static Parameters of(String... names) {
        var all = new HashSet<String>();
        for (var name : names) {
            all.addAll(List.of(name.split("\\|")));
        }
        return new Parameters(names.length, Set.copyOf(all));
    }

    /** Some come by name only. */
    Parameters and(String... more) {
        var all = new HashSet<>(names);
        all.addAll(List.of(more));
        return new Parameters(byPosition, Set.copyOf(all));
    }

    void require(int positions, JsonNode named) {
        if (positions > byPosition) {
            throw Refusal.invalid("args", "are " + positions + ", and this method takes at most " + byPosition);
        }
        named.fieldNames().forEachRemaining(this::require);
    }

    private void require(String name) {
        if (!names.contains(name) && !name.equals(CONTEXT)) {
            var shown = name.length() > MOST_SHOWN ? name.substring(0, MOST_SHOWN) + "…" : name;
            throw Refusal.invalid(
                    "kwargs",
                    "this method has no argument '" + shown + "'; it has "
                            + String.join(", ", names.stream().sorted().toList()));
        }
    }
}
