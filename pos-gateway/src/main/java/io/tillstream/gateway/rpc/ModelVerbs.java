package io.tillstream.gateway.rpc;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** The verbs that every model has. */
@ApplicationScoped
class ModelVerbs {

    private static final Buffer NO_DEFAULTS = Buffer.buffer("{}");
    private static final Parameters IDS = Parameters.of("ids");

    private interface Action {
        Uni<Buffer> call(String model, Arguments arguments, RpcCaller caller);
    }

    private record Verb(Parameters parameters, Action action) {}

    private final Map<String, Verb> verbs = new HashMap<>();

    ModelVerbs(SearchVerbs search, RecordVerbs records, WebReads web) {
        finding(search);
        changing(records);
        asking(records);
        verb("web_read", Parameters.of("ids", "specification"), web::read);
        verb(
                "web_search_read",
                Parameters.of("domain", "specification|fields", "offset", "limit", "order", "count_limit"),
                web::searchRead);
    }

    private void finding(SearchVerbs search) {
        verb("search", Parameters.of("domain|args", "offset", "limit", "order", "count"), search::search);
        verb("search_count", Parameters.of("domain|args", "limit"), search::count);
        verb(
                "search_read",
                Parameters.of("domain", "fields", "offset", "limit", "order").and("load"),
                search::searchRead);
        verb("read", Parameters.of("ids", "fields", "load"), search::read);
        verb("name_search", Parameters.of("name", "args|domain", "operator", "limit"), search::nameSearch);
        verb("name_get", IDS, search::nameGet);
        verb("fields_get", Parameters.of("allfields", "attributes"), search::fieldsGet);
    }

    private void changing(RecordVerbs records) {
        verb("create", Parameters.of("vals_list|vals"), records::create);
        verb("write", Parameters.of("ids", "vals"), records::write);
        verb("unlink", IDS, records::unlink);
        verb("action_archive", IDS, (model, arguments, caller) -> records.archive(model, false, arguments, caller));
        verb("action_unarchive", IDS, (model, arguments, caller) -> records.archive(model, true, arguments, caller));
        verb("default_get", Parameters.of("fields_list|fields"), (model, arguments, caller) -> Uni.createFrom()
                .item(NO_DEFAULTS));
    }

    private void asking(RecordVerbs records) {
        verb("exists", IDS, records::exists);
        verb("check_access_rights", Parameters.of("operation", "raise_exception"), records::checkAccessRights);
        verb("has_access", Parameters.of("ids", "operation"), records::hasAccess);
        verb("check_access", Parameters.of("ids", "operation"), records::checkAccess);
    }

    private void verb(String name, Parameters parameters, Action action) {
        verbs.put(name, new Verb(parameters, action));
    }

    Uni<Buffer> call(String model, String method, Arguments arguments, RpcCaller caller) {
        var verb = verbs.get(method);
        if (verb == null) {
            throw new Refusal(404, "unknown-method", "There is no method " + model + "." + method + ".");
        }
        return verb.action().call(model, arguments.requireOnly(verb.parameters()), caller);
    }
}
