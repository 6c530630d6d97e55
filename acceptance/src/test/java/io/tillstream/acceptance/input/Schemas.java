package io.tillstream.acceptance.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tillstream.acceptance.Operations.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Reads what an OpenAPI document says about the shape of things. */
final class Schemas {

    private static final String JSON = "application/json";
    private static final Set<String> SCALARS = Set.of("string", "integer", "number", "boolean");
    private static final int DEEPEST = 4;

    private final JsonNode document;

    Schemas(Operation operation) {
        this.document = operation.document();
    }

    /** Of the JSON body; missing where the operation takes none, or another type. */
    static JsonNode ofBody(Operation operation) {
        var body = operation.described().path("requestBody");
        return new Schemas(operation)
                .resolved(new Schemas(operation)
                        .resolved(body)
                        .path("content")
                        .path(JSON)
                        .path("schema"));
    }

    static boolean requiresBody(Operation operation) {
        return operation.described().path("requestBody").path("required").asBoolean();
    }

    /** Every media type that a body may have; empty where there is none. */
    static List<String> bodyTypes(Operation operation) {
        var types = new ArrayList<String>();
        operation.described().path("requestBody").path("content").fieldNames().forEachRemaining(types::add);
        return types;
    }

    /** Its parameters, and those of its path as a whole. */
    static List<JsonNode> parameters(Operation operation, String in) {
        var schemas = new Schemas(operation);
        var all = new ArrayList<JsonNode>();
        operation.described().path("parameters").forEach(all::add);
        operation
                .document()
                .path("paths")
                .path(operation.path())
                .path("parameters")
                .forEach(all::add);
        return all.stream()
                .map(schemas::resolved)
                .filter(parameter -> parameter.path("in").asText().equals(in))
                .toList();
    }

    /** Follows references, and looks into what a schema is composed of if it is one thing or nothing. */
    JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            return resolved(document.at(reference.substring(1)));
        }
        for (var composition : List.of("allOf", "anyOf", "oneOf")) {
            var parts = schema.path(composition);
            var one = StreamSupport.stream(parts.spliterator(), false)
                    .filter(part -> !part.path("type").asText().equals("null"))
                    .findFirst();
            if (one.isPresent()) {
                return resolved(one.get());
            }
        }
        return isAnyJson(schema) ? MissingNode.getInstance() : schema;
    }

    /** A tree of Jackson's is described by its getters, and means whatever is JSON. */
    private static boolean isAnyJson(JsonNode schema) {
        return schema.path("properties").has("valueNode");
    }

    /** string, integer, number, boolean, array, object; empty where anything goes. OpenAPI 3.1 may say [type, null]. */
    static String type(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray()) {
            return StreamSupport.stream(type.spliterator(), false)
                    .map(JsonNode::asText)
                    .filter(name -> !name.equals("null"))
                    .findFirst()
                    .orElse("");
        }
        return type.asText();
    }

    /** A value as the schema wants it, with every field; the document's own example where it has one. */
    JsonNode example(JsonNode schema) {
        return example(schema, 0);
    }

    private JsonNode example(JsonNode unresolved, int depth) {
        var schema = resolved(unresolved);
        var given = schema.path("example");
        if (!given.isMissingNode()) {
            return given;
        }
        if (schema.path("examples").path(0).isValueNode()) {
            return schema.path("examples").path(0);
        }
        if (schema.path("enum").size() > 0) {
            return schema.path("enum").path(0);
        }
        var type = type(schema);
        return SCALARS.contains(type) ? scalar(schema, type) : composed(schema, type, depth);
    }

    private JsonNode composed(JsonNode schema, String type, int depth) {
        var nodes = JsonNodeFactory.instance;
        if (type.equals("array")) {
            var items = nodes.arrayNode();
            return depth < DEEPEST ? items.add(example(schema.path("items"), depth + 1)) : items;
        }
        var object = nodes.objectNode();
        if (depth < DEEPEST) {
            schema.path("properties")
                    .properties()
                    .forEach(field -> object.set(field.getKey(), example(field.getValue(), depth + 1)));
        }
        return object;
    }

    private static JsonNode scalar(JsonNode schema, String type) {
        var nodes = JsonNodeFactory.instance;
        return switch (type) {
            case "integer", "number" -> nodes.numberNode(1);
            case "boolean" -> nodes.booleanNode(true);
            default -> nodes.textNode(text(schema.path("format").asText()));
        };
    }

    private static String text(String format) {
        return switch (format) {
            case "date" -> "2026-11-01";
            case "date-time" -> "2026-11-01T10:00:00Z";
            case "uuid" -> "0192a1b2-0000-7000-8000-000000000001";
            default -> "1";
        };
    }

    /** A field somewhere in a body. {@code at} is a JSON pointer into an {@link #example}. */
    record Field(String at, JsonNode schema, boolean required) {}

    List<Field> fields(JsonNode schema) {
        var found = new ArrayList<Field>();
        collect(resolved(schema), "", 0, found);
        return found;
    }

    private void collect(JsonNode schema, String at, int depth, List<Field> found) {
        if (depth >= DEEPEST) {
            return;
        }
        if (type(schema).equals("array")) {
            collect(resolved(schema.path("items")), at + "/0", depth + 1, found);
            return;
        }
        for (var property : schema.path("properties").properties()) {
            var field = resolved(property.getValue());
            var required = StreamSupport.stream(schema.path("required").spliterator(), false)
                    .anyMatch(name -> name.asText().equals(property.getKey()));
            found.add(new Field(at + "/" + property.getKey(), field, required));
            collect(field, at + "/" + property.getKey(), depth + 1, found);
        }
    }

    /** The body with another value at one place. */
    static JsonNode replaced(JsonNode body, String at, JsonNode value) {
        var copy = body.deepCopy();
        var end = at.lastIndexOf('/');
        var parent = copy.at(at.substring(0, end));
        if (parent instanceof ObjectNode object) {
            if (value instanceof MissingNode) {
                object.remove(at.substring(end + 1));
            } else {
                object.set(at.substring(end + 1), value);
            }
        }
        return copy;
    }
}
