package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tillstream.gateway.Json;
import java.util.HashMap;
import java.util.Map;

/** Turns every many2one of loaded records from a bare id into {@code [id, display_name]}. */
final class Pairs {

    private final Map<String, ArrayNode> models;
    /** Names by model and id. */
    private final Map<String, Map<Long, JsonNode>> names = new HashMap<>();

    private Pairs(Map<String, ArrayNode> models) {
        this.models = models;
    }

    /** A record that is not among those loaded has an empty name. */
    static void in(Map<String, ArrayNode> models, Map<String, JsonNode> descriptions) {
        var pairs = new Pairs(models);
        models.forEach((model, records) -> pairs.pair(records, descriptions.get(model)));
    }

    private void pair(ArrayNode records, JsonNode description) {
        if (description != null) {
            description.path("fields").fields().forEachRemaining(field -> {
                if (field.getValue().path("type").asText().equals("many2one")) {
                    pair(
                            records,
                            field.getKey(),
                            field.getValue().path("relation").asText());
                }
            });
        }
    }

    private void pair(ArrayNode records, String field, String relation) {
        records.forEach(record -> {
            var id = record.path(field);
            if (id.isIntegralNumber()) {
                ((ObjectNode) record).putArray(field).add(id).add(name(relation, id.asLong()));
            }
        });
    }

    private JsonNode name(String model, long id) {
        return names.computeIfAbsent(model, this::namesOf)
                .getOrDefault(id, Json.mapper().getNodeFactory().textNode(""));
    }

    private Map<Long, JsonNode> namesOf(String model) {
        var found = new HashMap<Long, JsonNode>();
        var records = models.get(model);
        if (records != null) {
            records.forEach(record -> found.put(
                    record.path("id").asLong(),
                    record.has("display_name") ? record.path("display_name") : record.path("name")));
        }
        return found;
    }
}
