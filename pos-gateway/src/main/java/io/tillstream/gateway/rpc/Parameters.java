package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.kit.problem.Refusal;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a method takes, as Odoo's versions name it.
 *
 * @param byPosition the names of each argument that may come by position: what has had two names has two
 * @param byName arguments that come by name only
 */
record Parameters(List<List<String>> byPosition, List<String> byName) {

    private static final String CONTEXT = "context";
    private static final int MOST_SHOWN = 80;

    /** @param names in the order of positions; what has had two names has a bar between them */
    static Parameters of(String... names) {
        return new Parameters(
                Stream.of(names).map(name -> List.of(name.split("\\|"))).toList(), List.of());
    }

    /** Some come by name only. */
    Parameters and(String... more) {
        return new Parameters(byPosition, List.of(more));
    }

    /** Refuses too many, names that nothing has, and what is given twice: one of the two would count for nothing. */
    void require(int positions, JsonNode named) {
        if (positions > byPosition.size()) {
            throw Refusal.invalid("args", "are " + positions + ", and this method takes at most " + byPosition.size());
        }
        named.fieldNames().forEachRemaining(this::requireKnown);
        for (int i = 0; i < byPosition.size(); i++) {
            var given = byPosition.get(i).stream().filter(named::has).count() + (i < positions ? 1 : 0);
            if (given > 1) {
                throw Refusal.invalid("kwargs", "give " + byPosition.get(i).get(0) + " a second time");
            }
        }
    }

    private void requireKnown(String name) {
        if (names().noneMatch(name::equals) && !name.equals(CONTEXT)) {
            var shown = name.length() > MOST_SHOWN ? name.substring(0, MOST_SHOWN) + "…" : name;
            throw Refusal.invalid(
                    "kwargs",
                    "this method has no argument '" + shown + "'; it has "
                            + String.join(", ", names().sorted().toList()));
        }
    }

    private Stream<String> names() {
        return Stream.concat(byPosition.stream().flatMap(List::stream), byName.stream());
    }
}
