package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tillstream.gateway.Json;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a till is told of a model beside its records: the names of its fields, and which of them lead where. */
final class LoadedFields {

    private LoadedFields() {}

    /** @param description null for a model that has none */
    static Map<String, Buffer> of(String model, JsonNode description) {
        var fields = description == null ? Json.mapper().createObjectNode() : description.path("fields");
        var names = new ArrayList<String>();
        fields.fieldNames().forEachRemaining(names::add);
        var members = new LinkedHashMap<String, Buffer>();
        members.put("fields", Json.bytes(names));
        members.put("relations", Json.bytes(relations(model, fields)));
        return members;
    }

    private static ObjectNode relations(String model, JsonNode fields) {
        var relations = Json.mapper().createObjectNode();
        fields.fields().forEachRemaining(field -> {
            if (field.getValue().hasNonNull("relation")) {
                relations
                        .putObject(field.getKey())
                        .put("name", field.getKey())
                        .put("model", model)
                        .put("relation", field.getValue().path("relation").asText())
                        .put("type", field.getValue().path("type").asText());
            }
        });
        return relations;
    }
}
