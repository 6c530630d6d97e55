package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.Json;
import io.tillstream.gateway.upstream.Owner;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Finds external ids at all owners that keep some. Their ids never meet: one's are odd, the other's even. */
@ApplicationScoped
class ExternalIdSearch {

    static final List<Owner> OWNERS = List.of(Owner.CONFIG, Owner.PARTNER);

    private static final Comparator<JsonNode> BY_ID =
            Comparator.comparing(record -> (record.isObject() ? record.path("id") : record).asLong());

    private final ModelReads reads;
    private final WholeSearch whole;

    ExternalIdSearch(ModelReads reads, WholeSearch whole) {
        this.reads = reads;
        this.whole = whole;
    }

    Uni<List<Buffer>> atAll(Function<Owner, Uni<Buffer>> call) {
        return Uni.join().all(OWNERS.stream().map(call).toList()).andFailFast();
    }

    /** By id, unless an order is asked for: then in that order within each owner, one owner after the other. */
    Uni<ArrayNode> records(String verb, Search search, RpcCaller caller) {
        var skipped = search.offset() == null ? 0 : search.offset();
        var wanted = search.limit() == null || search.limit() == 0 ? Integer.MAX_VALUE : search.limit();
        var most = (int) Math.min(Integer.MAX_VALUE, (long) skipped + wanted);
        var everything = search.page(most, 0);
        return atAll(owner -> whole.find(everything, page -> reads.askAt(owner, ExternalIds.MODEL, verb, page, caller)))
                .map(parts -> page(together(parts, search.order() == null), skipped, wanted));
    }

    private static List<JsonNode> together(List<Buffer> parts, boolean byId) {
        var records = new ArrayList<JsonNode>();
        parts.forEach(part -> Json.tree(part.getBytes()).forEach(records::add));
        if (byId) {
            records.sort(BY_ID);
        }
        return records;
    }

    private static ArrayNode page(List<JsonNode> records, int skipped, int wanted) {
        var page = Json.mapper().createArrayNode();
        records.stream().skip(skipped).limit(wanted).forEach(page::add);
        return page;
    }

    Uni<Long> count(Search search, RpcCaller caller) {
        return atAll(owner -> reads.askAt(owner, ExternalIds.MODEL, "search_count", search, caller))
                .map(counts -> counts.stream()
                        .mapToLong(count -> Json.tree(count.getBytes()).asLong())
                        .sum());
    }

    /** {@code [model, res_id]}; refused where the name means nothing. */
    Uni<ArrayNode> one(String module, String name, RpcCaller caller) {
        var domain = Json.mapper().createArrayNode();
        domain.addArray().add("module").add("=").add(module);
        domain.addArray().add("name").add("=").add(name);
        var search = new Search(domain, List.of("model", "res_id"), 1, null, null, false, true, null);
        return records("search_read", search, caller).map(found -> reference(found.path(0), module + "." + name));
    }

    private static ArrayNode reference(JsonNode record, String name) {
        if (record.isMissingNode()) {
            throw Refusal.notFound("External ID", name);
        }
        return Json.mapper().createArrayNode().add(record.path("model")).add(record.path("res_id"));
    }
}
