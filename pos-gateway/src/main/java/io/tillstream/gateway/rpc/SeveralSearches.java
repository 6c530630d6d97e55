package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Searches in several models in one call. */
@ApplicationScoped
class SeveralSearches {

    private static final int MOST_MODELS = 100;

    private final WholeSearch whole;

    SeveralSearches(WholeSearch whole) {
        this.whole = whole;
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
        var searches = new ArrayList<Search>();
        requests.forEach(request -> {
            models.add(model(request));
            searches.add(search(request));
        });
        return oneByOne(models, searches, caller).map(records -> byModel(models, records));
    }

    /** Not at once: what is found stays in memory until all is, and together it has a limit. */
    private Uni<List<Buffer>> oneByOne(List<String> models, List<Search> searches, RpcCaller caller) {
        var bytes = new AtomicLong();
        return Multi.createFrom()
                .range(0, models.size())
                .onItem()
                .transformToUniAndConcatenate(i -> whole.find(models.get(i), "search_read", searches.get(i), caller))
                .invoke(found -> WholeSearch.requireRoom(bytes.addAndGet(found.length())))
                .collect()
                .asList();
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
            members.merge(models.get(i), records.get(i), RawList::joined);
        }
        return RawObject.of(members);
    }
}
