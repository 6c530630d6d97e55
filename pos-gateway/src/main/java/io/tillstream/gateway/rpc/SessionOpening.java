package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.Json;
import io.tillstream.gateway.upstream.Answer;
import io.tillstream.gateway.upstream.Owner;
import io.tillstream.gateway.upstream.Owners;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** A register's day begins in Odoo's words; session-service decides. */
@ApplicationScoped
class SessionOpening {

    private static final String SESSIONS = "/api/sessions";

    private final Owners owners;

    SessionOpening(Owners owners) {
        this.owners = owners;
    }

    /** A session of the register {@code config_id}; answers its id, or a list of one for a list of one. */
    Uni<Buffer> create(Arguments arguments, RpcCaller caller) {
        var values = arguments.require(0, "vals_list", "vals");
        var one = values.isArray() && values.size() == 1 ? values.get(0) : values;
        var register = one.path("config_id");
        if (!register.isIntegralNumber() || !register.canConvertToLong()) {
            throw Refusal.invalid("vals_list", "is an object with the register's id as config_id");
        }
        return post(SESSIONS, Map.of("registerId", register.asLong()), caller)
                .map(answer -> answer.json().path("id").asLong())
                .map(id -> Json.bytes(values.isArray() ? new long[] {id} : id));
    }

    /** The drawer is counted; nothing counted is what the last close left. Answers nothing, as upstream does. */
    Uni<Buffer> open(Arguments arguments, RpcCaller caller) {
        var opening = new LinkedHashMap<String, Object>();
        var cash = arguments.get(1, "cashbox_value");
        opening.put("openingCash", Arguments.isNothing(cash) ? null : amount(cash));
        opening.put("notes", arguments.text(2, "notes"));
        return post(SESSIONS + "/" + arguments.recordId() + "/open", opening, caller)
                .map(opened -> null);
    }

    /** A session that was begun and never sold. */
    Uni<Buffer> delete(Arguments arguments, RpcCaller caller) {
        return owners.delete(Owner.SESSION, SESSIONS + "/" + arguments.recordId(), caller.token())
                .map(Answer::orRefuse)
                .map(gone -> Json.bytes(Map.of("status", "success")));
    }

    private Uni<Answer> post(String path, Object body, RpcCaller caller) {
        return owners.post(Owner.SESSION, path, caller.token(), body).map(Answer::orRefuse);
    }

    private static String amount(JsonNode cash) {
        return Amounts.plain(Amounts.read("cashbox_value", cash));
    }
}
