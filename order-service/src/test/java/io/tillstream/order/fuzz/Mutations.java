package io.tillstream.order.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What broken tills, half-written files and bad people send. */
final class Mutations {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int PLACES = 10_000;

    private Mutations() {}

    static Arbitrary<List<Mutation>> some() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, PLACES), Arbitraries.of(Mutation.Kind.class), values())
                .as(Mutation::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static Arbitrary<JsonNode> values() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, shapes()),
                net.jqwik.api.Tuple.of(4, numbers()),
                net.jqwik.api.Tuple.of(3, texts()));
    }

    private static Arbitrary<JsonNode> shapes() {
        return Arbitraries.of(0, 1, 2, 3, 4, 5).map(kind -> switch (kind) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(true);
            case 2 -> JSON.booleanNode(false);
            case 3 -> JSON.arrayNode();
            case 4 -> JSON.objectNode();
            default -> nested(200);
        });
    }

    private static JsonNode nested(int depth) {
        JsonNode node = JSON.numberNode(1);
        for (int level = 0; level < depth; level++) {
            node = JSON.arrayNode().add(node);
        }
        return node;
    }

    private static Arbitrary<JsonNode> numbers() {
        var odd = Arbitraries.of(
                        "0",
                        "-0",
                        "1",
                        "-1",
                        "0.1",
                        "1e3",
                        "1e-3",
                        "1E400",
                        "-1e400",
                        "1e-400",
                        "9007199254740993",
                        "99999999999999999999",
                        "-99999999999",
                        "0.000000000000000000001",
                        "123456789012.999999999999")
                .map(BigDecimal::new);
        return Arbitraries.oneOf(odd, Arbitraries.bigDecimals().ofScale(3))
                .map(number -> (JsonNode) JSON.numberNode(number));
    }

    private static Arbitrary<JsonNode> texts() {
        var odd = Arbitraries.of(
                "",
                " ",
                "NaN",
                "Infinity",
                "-1",
                "1,5",
                "0x10",
                "1e5",
                "null",
                "draft",
                "cancel",
                "paid",
                "lost",
                "\u0000",
                "\ud800",
                "\u202e",
                "é\uD83D\uDE00",
                "'; DROP TABLE pos_order; --",
                "%s%n",
                "2026-02-30 25:61:61",
                "-271821-04-20T00:00:00Z",
                "x".repeat(300),
                "y".repeat(100_000));
        return Arbitraries.oneOf(odd, Arbitraries.strings().ofMaxLength(30))
                .map(text -> (JsonNode) JSON.textNode(text));
    }
}
