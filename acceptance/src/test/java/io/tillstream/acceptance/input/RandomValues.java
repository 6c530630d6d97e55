package io.tillstream.acceptance.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** JSON that fits a schema, more or less. */
final class RandomValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 5;
    private static final List<String> TEXTS = List.of(
            "",
            "1",
            "12.30",
            "-0.01",
            "EUR",
            "cash",
            "in",
            "out",
            "opened",
            "admin",
            "2026-11-01",
            "2026-11-01T10:00:00Z",
            "%",
            "\u0000",
            "é€🙂",
            "../..",
            "<b>",
            "0192a1b2-0000-7000-8000-000000000001",
            "NaN",
            "1e9999",
            "x".repeat(500));
    private static final List<JsonNode> ODD = List.of(
            NODES.nullNode(),
            NODES.booleanNode(false),
            NODES.numberNode(-1),
            NODES.numberNode(0.5),
            NODES.numberNode(Long.MAX_VALUE),
            NODES.numberNode(new BigDecimal("1e400")),
            NODES.textNode(""),
            NODES.textNode("\u0000"),
            NODES.arrayNode().add(NODES.arrayNode()),
            NODES.objectNode().put("a", 1));

    private final Random random;

    RandomValues(Random random) {
        this.random = random;
    }

    JsonNode of(Schemas schemas, JsonNode schema) {
        return of(schemas, schema, 0);
    }

    private JsonNode of(Schemas schemas, JsonNode unresolved, int depth) {
        var schema = schemas.resolved(unresolved);
        if (schema.path("enum").size() > 0 && random.nextInt(10) > 0) {
            return schema.path("enum").path(random.nextInt(schema.path("enum").size()));
        }
        if (schema.has("example") && random.nextInt(3) > 0) {
            return schema.path("example");
        }
        return switch (Schemas.type(schema)) {
            case "integer" -> NODES.numberNode(random.nextInt(6));
            case "number" -> NODES.numberNode(random.nextInt(500) / 100d);
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "string" -> NODES.textNode(TEXTS.get(random.nextInt(TEXTS.size())));
            case "array" -> list(schemas, schema, depth);
            case "object" -> object(schemas, schema, depth);
            default -> odd();
        };
    }

    private JsonNode list(Schemas schemas, JsonNode schema, int depth) {
        var items = NODES.arrayNode();
        for (var i = random.nextInt(3); i > 0 && depth < DEEPEST; i--) {
            items.add(of(schemas, schema.path("items"), depth + 1));
        }
        return items;
    }

    private JsonNode object(Schemas schemas, JsonNode schema, int depth) {
        var object = NODES.objectNode();
        if (depth < DEEPEST) {
            for (var field : schema.path("properties").properties()) {
                if (random.nextInt(5) > 0) {
                    object.set(field.getKey(), of(schemas, field.getValue(), depth + 1));
                }
            }
        }
        return object;
    }

    /** With something odd in one place. */
    JsonNode mutated(JsonNode value) {
        if (value instanceof ObjectNode object && !object.isEmpty()) {
            var names =
                    object.properties().stream().map(field -> field.getKey()).toList();
            var name = names.get(random.nextInt(names.size()));
            return object.deepCopy().set(name, mutated(object.get(name)));
        }
        if (value instanceof ArrayNode list && !list.isEmpty()) {
            var place = random.nextInt(list.size());
            var copy = list.deepCopy();
            copy.set(place, mutated(list.get(place)));
            return copy;
        }
        return odd();
    }

    JsonNode odd() {
        return ODD.get(random.nextInt(ODD.size()));
    }
}
