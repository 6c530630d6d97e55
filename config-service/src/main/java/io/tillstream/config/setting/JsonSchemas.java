package io.tillstream.config.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.kit.problem.Refusal.FieldError;
import java.util.List;

/** JSON Schema, draft 2020-12. */
final class JsonSchemas {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final JsonSchema OF_SCHEMAS = FACTORY.getSchema(SchemaLocation.of(SchemaId.V202012));

    private JsonSchemas() {}

    /** Refuses what is no schema, or points outside itself: nothing is fetched because a schema says so. */
    static void requireSchema(JsonNode schema) {
        if (schema == null || !schema.isObject()) {
            throw Refusal.invalid("schema", "must be a JSON Schema object");
        }
        schema.findValues("$ref").forEach(JsonSchemas::requireOwn);
        schema.findValues("$dynamicRef").forEach(JsonSchemas::requireOwn);
        var dialect = schema.path("$schema").asText(SchemaId.V202012);
        if (!dialect.replaceFirst("#$", "").equals(SchemaId.V202012)) {
            throw Refusal.invalid("$schema", "must be " + SchemaId.V202012);
        }
        var errors = errors("schema", OF_SCHEMAS, schema);
        if (!errors.isEmpty()) {
            throw new Refusal(422, "no-schema", "This is no valid JSON Schema.").withErrors(errors);
        }
        requireUsable(schema);
    }

    /** What the schema of schemas does not see: a pattern that is none, a reference to nothing or without an end. */
    private static void requireUsable(JsonNode schema) {
        try {
            FACTORY.getSchema(schema).initializeValidators();
            errors("", schema, JsonNodeFactory.instance.objectNode());
        } catch (RuntimeException unusable) {
            throw new Refusal(422, "no-schema", "Nothing can be validated by this JSON Schema.")
                    .withErrors(List.of(new FieldError("schema", String.valueOf(unusable.getMessage()))));
        }
    }

    /** What of {@code value} does not follow the schema; {@code at} names where the value stands. */
    static List<FieldError> errors(String at, JsonNode schema, JsonNode value) {
        return errors(at, FACTORY.getSchema(schema), value);
    }

    private static List<FieldError> errors(String at, JsonSchema schema, JsonNode value) {
        try {
            return schema.validate(value).stream()
                    .map(error -> new FieldError(
                            at + error.getInstanceLocation().toString().substring(1), error.getError()))
                    .toList();
        } catch (StackOverflowError endless) {
            throw Refusal.invalid(at, "is described by a schema that refers to itself without end");
        }
    }

    private static void requireOwn(JsonNode reference) {
        if (!reference.asText().startsWith("#")) {
            throw Refusal.invalid("$ref", "may only point into the schema itself");
        }
    }
}
