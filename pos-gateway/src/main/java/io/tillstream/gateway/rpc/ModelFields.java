package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.Json;
import io.tillstream.gateway.upstream.ModelDirectory;
import io.tillstream.gateway.upstream.Owner;
import io.tillstream.gateway.upstream.Owners;
import io.tillstream.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a caller may know of a model: its fields, and whether it can be changed. */
@ApplicationScoped
class ModelFields {

    private final ModelDirectory directory;
    private final Owners owners;

    ModelFields(ModelDirectory directory, Owners owners) {
        this.directory = directory;
        this.owners = owners;
    }

    /** The owner's description, with the fields that the caller may read. */
    Uni<JsonNode> describe(String model, RpcCaller caller) {
        return directory
                .require(model)
                .chain(entry -> owners.get(entry.owner(), "/internal/models", caller.token()))
                .map(answer -> pick(answer.orRefuse().json(), model));
    }

    /** Every model's description, by its name; of a model with several owners they say the same. */
    Uni<Map<String, JsonNode>> describeAll(RpcCaller caller) {
        return Multi.createFrom()
                .items(Owner.values())
                .onItem()
                .transformToUniAndMerge(owner -> owners.get(owner, "/internal/models", caller.token()))
                .map(answer -> answer.orRefuse().json())
                .onItem()
                .transformToIterable(descriptions -> descriptions)
                .collect()
                .with(Collectors.toMap(
                        description -> description.path("model").asText(), Function.identity(), (one, same) -> one));
    }

    /** @param names only these fields; @param attributes only these of each; null for all */
    Uni<ObjectNode> fieldsGet(String model, List<String> names, List<String> attributes, RpcCaller caller) {
        return describe(model, caller).map(description -> chosen(description.path("fields"), names, attributes));
    }

    private static ObjectNode chosen(JsonNode fields, List<String> names, List<String> attributes) {
        var chosen = Json.mapper().createObjectNode();
        fields.fields().forEachRemaining(field -> {
            if (names == null || names.isEmpty() || names.contains(field.getKey())) {
                chosen.set(field.getKey(), narrowed((ObjectNode) field.getValue(), attributes));
            }
        });
        return chosen;
    }

    private static ObjectNode narrowed(ObjectNode field, List<String> attributes) {
        return attributes == null || attributes.isEmpty()
                ? field
                : field.deepCopy().retain(attributes);
    }

    private static JsonNode pick(JsonNode descriptions, String model) {
        return StreamSupport.stream(descriptions.spliterator(), false)
                .filter(description -> description.path("model").asText().equals(model))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "unknown-model", "There is no model " + model + "."));
    }
}
