package io.tillstream.kit.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes domains by chance: sensible ones, and ones that nobody should write. */
final class AnyDomain {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> EQUAL = List.of("=", "!=", "in", "not in", "=?");
    private static final List<String> ORDER = List.of("<", "<=", ">", ">=");
    private static final List<String> LIKE = List.of("like", "ilike", "not like", "not ilike", "=like", "=ilike");

    private record Sort(List<String> fields, List<String> operators, List<Object> values) {}

    /** Texts are ordered only where no collation disagrees: letters of one case. */
    private static final List<Sort> SENSIBLE = List.of(
            new Sort(List.of("code"), both(EQUAL, ORDER), List.of("abc", "abd", "b", "zz")),
            new Sort(
                    List.of("code", "note", "kind", "shelf_id.name", "owner_id.name", "shelf_ids.name", "display_name"),
                    both(EQUAL, LIKE),
                    Arrays.asList("abc", "ABC", "", false, null, "a%", "_b", "%", "back\\", "it's", "\\%", "Top", "o")),
            new Sort(
                    List.of("id", "pieces", "weight", "price"),
                    both(EQUAL, ORDER),
                    Arrays.asList(0, 1, -1, 7, false, null, 1_000_000_000L)),
            new Sort(List.of("weight", "price"), both(EQUAL, ORDER), List.of(2.5, -0.25, 0.0, 1e15)),
            new Sort(List.of("sold"), both(EQUAL, ORDER), List.of(true, false, 1, 0)),
            new Sort(List.of("made_on"), both(EQUAL, ORDER), List.of("2026-01-01", "2025-12-31", "1999-05-05")),
            new Sort(List.of("made_on", "seen_at"), EQUAL, Arrays.asList(false, null)),
            new Sort(
                    List.of("seen_at"),
                    both(EQUAL, ORDER),
                    List.of(
                            "2026-01-01 10:00:00",
                            "2026-01-01 10:00:01",
                            "2026-01-01 09:59:59",
                            "2000-01-01 00:00:00")),
            new Sort(List.of("shelf_id", "owner_id", "stranger_id"), ORDER, List.of(1, 2, 3)),
            new Sort(
                    List.of("shelf_id", "owner_id", "stranger_id", "shelf_ids"),
                    List.of("=", "!=", "in", "not in"),
                    Arrays.asList(1, 2, 99, false, null)),
            new Sort(
                    List.of("shelf_id", "owner_id"), both(List.of("=", "!="), LIKE), List.of("Top", "Ann", "o%", "%")));

    private static final List<String> FIELDS = List.of(
            "id",
            "code",
            "note",
            "kind",
            "pieces",
            "weight",
            "price",
            "sold",
            "made_on",
            "seen_at",
            "shelf_id",
            "owner_id",
            "stranger_id",
            "shelf_ids",
            "extra",
            "nothing",
            "shelf_id.name",
            "shelf_id.id.x",
            "extra.a",
            "stranger_id.name",
            "owner_id.email",
            "t.id",
            "id; --",
            "");

    private static final List<String> OPERATORS =
            both(both(EQUAL, ORDER), both(LIKE, List.of("~", "any", "child_of", "", "; --", "==", "<>", "IN")));

    private static final List<Object> VALUES = Arrays.asList(
            null,
            true,
            false,
            0,
            1,
            -5,
            2.5,
            1e300,
            Long.MAX_VALUE,
            "",
            "abc",
            "x' OR 1=1 --",
            "%",
            "\\",
            "\u0000",
            "2026-01-01",
            "2026-13-01",
            "+99999-01-01",
            List.of(),
            List.of(1, "a", false),
            List.of(List.of(1)),
            List.of("'); DROP TABLE sample; --"),
            java.util.Map.of("a", 1),
            "9".repeat(500),
            "\ud800");

    private final Random random;

    AnyDomain(long seed) {
        this.random = new Random(seed);
    }

    /** Every term of it has a meaning. */
    ArrayNode sensible() {
        return tree(3, true);
    }

    /** Anything at all. */
    ArrayNode wild() {
        return tree(2, false);
    }

    private ArrayNode tree(int depth, boolean sensible) {
        var domain = JSON.createArrayNode();
        for (int parts = random.nextInt(3); parts >= 0; parts--) {
            add(domain, depth, sensible);
        }
        return domain;
    }

    private void add(ArrayNode domain, int depth, boolean sensible) {
        var choice = depth == 0 ? 3 : random.nextInt(6);
        switch (choice) {
            case 0, 1 -> {
                domain.add(choice == 0 ? "&" : "|");
                add(domain, depth - 1, sensible);
                add(domain, depth - 1, sensible);
            }
            case 2 -> {
                domain.add("!");
                add(domain, depth - 1, sensible);
            }
            default -> domain.add(sensible ? sensibleTerm() : wildTerm());
        }
    }

    private JsonNode sensibleTerm() {
        var sort = any(SENSIBLE);
        var operator = any(sort.operators());
        var term = JSON.createArrayNode().add(any(sort.fields())).add(operator);
        return term.add(operator.endsWith("in") ? several(sort.values()) : JSON.valueToTree(any(sort.values())));
    }

    private JsonNode several(List<Object> values) {
        var several = JSON.createArrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            several.add(JSON.<JsonNode>valueToTree(any(values)));
        }
        return several;
    }

    private JsonNode wildTerm() {
        return JSON.createArrayNode().add(any(FIELDS)).add(any(OPERATORS)).add(JSON.<JsonNode>valueToTree(any(VALUES)));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        var both = new ArrayList<>(some);
        both.addAll(more);
        return both;
    }
}
