package io.tillstream.acceptance.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.tillstream.acceptance.Operations.Operation;
import io.tillstream.acceptance.input.Schemas.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Bodies in which one field has a value of another type, is too large, or is missing. */
final class WrongFields implements Mistakes {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final String LONG = "\"" + "x".repeat(200_000) + "\"";
    private static final Map<String, List<String>> NO_VALUES = Map.of(
            "string", List.of("{}", "[]", "\"a\\u0000b\"", LONG),
            "integer",
                    List.of(
                            "\"x\"",
                            "{}",
                            "[]",
                            "true",
                            "1.5",
                            "1e400",
                            "99999999999999999999",
                            "-99999999999999999999"),
            "number", List.of("\"x\"", "{}", "[]", "true"),
            "boolean", List.of("\"perhaps\"", "{}", "[]", "0.5"),
            "array", List.of("{}", "\"x\"", "7", "true", "[[]]", "[null]"),
            "object", List.of("[]", "\"x\"", "7", "true"));

    private final Places places;
    private final Callers callers;

    WrongFields(Places places, Callers callers) {
        this.places = places;
        this.callers = callers;
    }

    @Override
    public Stream<BadCall> of(Operation operation) {
        var schema = Schemas.ofBody(operation);
        // Odoo's doors ignore most of the envelope, and say what is wrong with params in their own words.
        if (schema.isMissingNode() || Judge.speaksRpc(operation)) {
            return Stream.empty();
        }
        var schemas = new Schemas(operation);
        var right = schemas.example(schema);
        var call = Call.of(operation, places.existing(operation), callers.of(operation));
        return schemas.fields(schema).stream().flatMap(field -> of(field)
                .map(wrong -> new BadCall(
                        field.at() + " is " + abbreviated(wrong),
                        call.with(Schemas.replaced(right, field.at(), wrong).toString()),
                        refusals(operation, field))));
    }

    /** A token or password that cannot be read is as good as a wrong one. */
    private static Set<Integer> refusals(Operation operation, Field field) {
        return field.at().matches(".*([tT]oken|password)")
                ? Mistakes.plus(Mistakes.plus(REFUSALS, 401), 403)
                : Mistakes.with(REFUSALS, operation);
    }

    private static Stream<JsonNode> of(Field field) {
        var values = NO_VALUES.getOrDefault(Schemas.type(field.schema()), List.of()).stream()
                .map(WrongFields::parsed);
        return field.required() ? Stream.concat(values, Stream.of(MissingNode.getInstance())) : values;
    }

    private static String abbreviated(JsonNode value) {
        var text = value.isMissingNode() ? "missing" : value.toString();
        return text.length() > 30 ? text.length() + " characters" : text;
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
