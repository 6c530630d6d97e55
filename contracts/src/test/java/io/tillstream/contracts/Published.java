package io.tillstream.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The schemas and samples that this module publishes. */
final class Published {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private Published() {}

    static JsonNode sampleOf(Class<?> event) {
        return read("/samples/" + EventTypes.of(event) + ".json");
    }

    static JsonNode schemaOf(Class<?> event) {
        return read("/schemas/" + EventTypes.of(event) + ".json");
    }

    static JsonSchema validatorOf(Class<?> event) {
        return SCHEMAS.getSchema(schemaOf(event));
    }

    private static JsonNode read(String resource) {
        try (var content = Published.class.getResourceAsStream(resource)) {
            if (content == null) {
                throw new AssertionError("There is no " + resource);
            }
            return JSON.readTree(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(resource, failure);
        }
    }
}
