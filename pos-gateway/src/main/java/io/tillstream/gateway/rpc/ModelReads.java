package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.upstream.ModelDirectory;
import io.tillstream.gateway.upstream.Owners;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Asks the owner of a model for records; the answer goes on as the owner wrote it. */
@ApplicationScoped
class ModelReads {

    private static final int MOST_MODELS = 100;

    private final ModelDirectory directory;
    private final Owners owners;

    ModelReads(ModelDirectory directory, Owners owners) {
        this.directory = directory;
        this.owners = owners;
    }

    /** @param verb of the owner: search, search_read, search_count, read, name_search?name=… */
    Uni<Buffer> ask(String model, String verb, Object request, RpcCaller caller) {
        return directory.require(model)
                .chain(entry -> owners.post(
                        entry.owner(), "/internal/models/" + entry.model() + "/" + verb, caller.token(), request))
                .map(answer -> answer.orRefuse().body());
    }

    /** Several searches at once, each under its model's name. */
    Uni<Buffer> readAll(JsonNode requests, RpcCaller caller) {
        if (!requests.isArray()) {
            throw Refusal.invalid("models", "must be a list");
        }
        if (requests.size() > MOST_MODELS) {
            throw new Refusal(413, "too-many-models", "At most " + MOST_MODELS + " models in one call.");
        }
        if (requests.isEmpty()) {
            return Uni.createFrom().item(Buffer.buffer("{}"));
        }
        var models = new ArrayList<String>();
        var searches = new ArrayList<Uni<Buffer>>();
        for (var request : requests) {
            models.add(model(request));
            searches.add(ask(model(request), "search_read", search(request), caller));
        }
        return Uni.join().all(searches).andFailFast().map(records -> byModel(models, records));
    }

    private static String model(JsonNode request) {
        if (!request.path("model").isTextual()) {
            throw Refusal.invalid("models", "each is an object that names its model");
        }
        return request.path("model").asText();
    }

    private static Search search(JsonNode request) {
        var arguments = new Arguments(MissingNode.getInstance(), request);
        return new Search(
                Search.domain(request.path("domain")),
                arguments.texts(0, "fields"),
                arguments.number(0, "limit"),
                arguments.number(0, "offset"),
                arguments.text(0, "order"),
                Search.wantsNames(request.path("load")),
                !arguments.wantsArchived(),
                null);
    }

    /** A model that was asked for twice has the records of both searches, one after the other. */
    private static Buffer byModel(List<String> models, List<Buffer> records) {
        var members = new LinkedHashMap<String, Buffer>();
        for (int i = 0; i < models.size(); i++) {
            members.merge(models.get(i), records.get(i), ModelReads::joined);
        }
        return RawObject.of(members);
    }

    private static Buffer joined(Buffer first, Buffer second) {
        if (first.length() <= 2 || second.length() <= 2) {
            return first.length() <= 2 ? second : first;
        }
        return first.getBuffer(0, first.length() - 1).appendString(",").appendBuffer(second.slice(1, second.length()));
    }
}
