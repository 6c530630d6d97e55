package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.Json;
import io.tillstream.gateway.upstream.ModelDirectory;
import io.tillstream.gateway.upstream.Owner;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * {@code ir.model.data}: what other systems call our records. Each owner keeps the names of its own records, so a name
 * is written where its record is, and a search asks them all ({@link ExternalIdSearch}).
 */
@ApplicationScoped
class ExternalIds {

    static final String MODEL = "ir.model.data";

    private final ModelReads reads;
    private final ModelDirectory directory;
    private final ExternalIdSearch found;

    ExternalIds(ModelReads reads, ModelDirectory directory, ExternalIdSearch found) {
        this.reads = reads;
        this.directory = directory;
        this.found = found;
    }

    /** Names of records of one owner are given all together or not at all. */
    Uni<Buffer> create(Arguments arguments, RpcCaller caller) {
        var values = RecordVerbs.requireRecords(arguments.get(0, "vals_list", "vals"));
        if (values.isObject()) {
            return owner(values).chain(owner -> name(owner, values, caller));
        }
        return Multi.createFrom()
                .<JsonNode>iterable(values::elements)
                .onItem()
                .transformToUniAndConcatenate(this::owner)
                .collect()
                .asList()
                .chain(owners -> Set.copyOf(owners).size() == 1
                        ? name(owners.get(0), values, caller)
                        : RecordVerbs.each(values, one -> owner(one).chain(owner -> name(owner, one, caller))));
    }

    private Uni<Owner> owner(JsonNode values) {
        var model = values.path("model");
        if (!model.isTextual()) {
            throw Refusal.invalid("model", "must be the name of a model");
        }
        return directory.require(model.asText()).map(ExternalIds::requireNaming);
    }

    private Uni<Buffer> name(Owner owner, JsonNode values, RpcCaller caller) {
        return reads.askAt(owner, MODEL, "create", Map.of("values", values), caller);
    }

    private static Owner requireNaming(ModelDirectory.Entry entry) {
        if (!ExternalIdSearch.OWNERS.contains(entry.owner())) {
            throw Refusal.invalid("model", "records of " + entry.model() + " are not named from outside");
        }
        return entry.owner();
    }

    /** Each owner is asked to forget its own. */
    Uni<Buffer> unlink(Arguments arguments, RpcCaller caller) {
        var ids = Map.of("ids", arguments.ids(0, "ids"));
        return found.atAll(owner -> reads.askAt(owner, MODEL, "unlink", ids, caller))
                .map(done -> done.get(0));
    }

    /** {@code [model, res_id]} of {@code module}, {@code xml_id}. */
    Uni<Buffer> reference(Arguments arguments, RpcCaller caller) {
        var module = text(arguments, 0, "module");
        var name = text(arguments, 1, "xml_id");
        return found.one(module, name, caller).map(Json::bytes);
    }

    /** The id of the record that {@code module.name} is; false where there is none and that may be. */
    Uni<Buffer> recordId(Arguments arguments, RpcCaller caller) {
        var complete = text(arguments, 0, "xmlid");
        var dot = complete.indexOf('.');
        if (dot < 1) {
            throw Refusal.invalid("xmlid", "must be a module, a dot and a name");
        }
        var id = found.one(complete.substring(0, dot), complete.substring(dot + 1), caller)
                .map(reference -> Json.bytes(reference.get(1)));
        return arguments.flag(1, "raise_if_not_found")
                ? id
                : id.onFailure(ExternalIds::isMissing).recoverWithItem(Json.bytes(false));
    }

    private static boolean isMissing(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.status() == 404;
    }

    private static String text(Arguments arguments, int position, String name) {
        var text = arguments.text(position, name);
        if (text == null) {
            throw Refusal.invalid(name, "is missing");
        }
        return text;
    }

    Uni<Buffer> search(Arguments arguments, RpcCaller caller) {
        return found.records("search", SearchVerbs.searchOf(arguments), caller).map(Json::bytes);
    }

    Uni<Buffer> searchRead(Arguments arguments, RpcCaller caller) {
        return found.records("search_read", SearchVerbs.searchReadOf(arguments), caller)
                .map(Json::bytes);
    }

    Uni<Buffer> count(Arguments arguments, RpcCaller caller) {
        return found.count(SearchVerbs.countOf(arguments), caller).map(Json::bytes);
    }

    /** In the order of the ids. */
    Uni<Buffer> read(Arguments arguments, RpcCaller caller) {
        var search = SearchVerbs.readOf(arguments);
        return found.atAll(owner -> reads.askAt(owner, MODEL, "read", search, caller))
                .map(parts -> Json.bytes(inOrder(search, parts)));
    }

    private static ArrayNode inOrder(Search search, List<Buffer> parts) {
        var byId = new HashMap<Long, JsonNode>();
        parts.forEach(part -> Json.tree(part.getBytes())
                .forEach(record -> byId.put(record.path("id").asLong(), record)));
        var records = Json.mapper().createArrayNode();
        search.ids().stream().distinct().map(byId::get).filter(Objects::nonNull).forEach(records::add);
        return records;
    }
}
