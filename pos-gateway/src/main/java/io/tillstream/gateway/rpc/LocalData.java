package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.Json;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A till that kept its records since yesterday asks which of them it must forget. */
@ApplicationScoped
class LocalData {

    private static final String MODELS = "models_to_filter";
    private static final int MOST_MODELS = 100;

    private final ModelReads reads;

    LocalData(ModelReads reads) {
        this.reads = reads;
    }

    /** Of each model the ids that are no record (any more), are archived, or are not the caller's to see. */
    Uni<Buffer> filter(Arguments arguments, RpcCaller caller) {
        var models = arguments.require(1, MODELS);
        if (!models.isObject() || models.size() > MOST_MODELS) {
            throw Refusal.invalid(MODELS, "is an object with lists of ids, of at most " + MOST_MODELS + " models");
        }
        return Multi.createFrom()
                .<Map.Entry<String, JsonNode>>iterable(models::fields)
                .onItem()
                .transformToUniAndConcatenate(model ->
                        missing(model.getKey(), model.getValue(), caller).map(gone -> Map.entry(model.getKey(), gone)))
                .collect()
                .with(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, LinkedHashMap::new))
                .map(Json::bytes);
    }

    /** A model that we do not have, or that the caller may not read, is none of our business to delete. */
    Uni<Set<Long>> missing(String model, JsonNode ids, RpcCaller caller) {
        var known = new Arguments(
                        Json.mapper().createArrayNode().add(ids), Json.mapper().createObjectNode())
                .ids(0, MODELS);
        if (known.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return reads.ask(model, "search", among(known), caller)
                .map(found -> without(known, Json.tree(found.getBytes())))
                .onFailure(LocalData::isNotOurs)
                .recoverWithItem(Set.of());
    }

    private static Search among(List<Long> ids) {
        var domain = Json.mapper().createArrayNode();
        domain.addArray().add("id").add("in").add(Json.mapper().<ArrayNode>valueToTree(ids));
        return new Search(domain, null, null, null, null, false, true, null);
    }

    private static Set<Long> without(List<Long> known, JsonNode found) {
        var missing = new LinkedHashSet<>(known);
        found.forEach(id -> missing.remove(id.asLong()));
        return missing;
    }

    private static boolean isNotOurs(Throwable failure) {
        return failure instanceof Refusal refusal && (refusal.status() == 403 || refusal.status() == 404);
    }
}
