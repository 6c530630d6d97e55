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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Counting and closing in Odoo's words; session-service decides. */
@ApplicationScoped
class SessionClosing {

    private static final String SESSIONS = "/api/sessions/";
    private static final String OPENED = "opened";

    /** A session, and what must be in its drawer and accounts. */
    private record Control(JsonNode session, JsonNode expected) {}

    private final Owners owners;

    SessionClosing(Owners owners) {
        this.owners = owners;
    }

    Uni<Buffer> closingControlData(Arguments arguments, RpcCaller caller) {
        return control(arguments.recordId(), caller)
                .map(control ->
                        Json.bytes(ClosingControlView.of(control.session(), control.expected(), caller.isManager())));
    }

    /** The first of the three calls in which a till of 14 to 19 closes: what lies in the drawer. */
    Uni<Buffer> countCash(Arguments arguments, RpcCaller caller) {
        var cash = Amounts.plain(Amounts.read("counted_cash", arguments.require(1, "counted_cash")));
        var sessionId = arguments.recordId();
        return unlessBlocked(control(sessionId, caller), control -> announce(sessionId, "countedCash", cash, caller)
                .map(said -> Map.of("successful", true)));
    }

    /** The second: counting begins, nothing is sold any more. Answers nothing, as upstream does. */
    Uni<Buffer> begin(Arguments arguments, RpcCaller caller) {
        var sessionId = arguments.recordId();
        return announce(sessionId, "notes", arguments.text(1, "notes"), caller)
                .chain(() -> get(SESSIONS + sessionId, caller))
                .call(session -> startClosing(sessionId, session, caller))
                .map(session -> null);
    }

    /**
     * The third. The cash that was counted comes as {@code counted_cash}, or as a difference like that of any other method, or came
     * before. What stands in the way is a result here, not an error, and where that is known before counting begins,
     * selling may go on.
     */
    Uni<Buffer> close(Arguments arguments, RpcCaller caller) {
        var sessionId = arguments.recordId();
        return control(sessionId, caller)
                .chain(control -> announced(sessionId, caller).chain(said -> {
                    var counted = Counted.of(arguments, control.expected(), said);
                    return unlessBlocked(
                            Uni.createFrom().item(control), open -> startClosing(sessionId, open.session(), caller)
                                    .chain(() -> close(sessionId, counted, said, caller))
                                    .map(closed -> ClosingResult.successful()));
                }));
    }

    private static Uni<Buffer> unlessBlocked(Uni<Control> control, Function<Control, Uni<Map<String, Object>>> step) {
        return control.invoke(SessionClosing::requireNothingInTheWay)
                .chain(step::apply)
                .onFailure(SessionClosing::isBlocked)
                .recoverWithItem(blocked -> ClosingResult.blocked((Refusal) blocked))
                .map(Json::bytes);
    }

    private static void requireNothingInTheWay(Control control) {
        var blockers = control.expected().path("blockers");
        if (!blockers.isEmpty()) {
            throw Refusal.conflict(blockers.path(0).path("code").asText("blocked"), "The session cannot be closed yet.")
                    .with("blockers", blockers);
        }
    }

    /** Answers nothing, as upstream does. */
    Uni<Buffer> cashInOut(Arguments arguments, RpcCaller caller) {
        var move = new LinkedHashMap<String, Object>();
        move.put("direction", arguments.text(1, "_type"));
        move.put("amount", Amounts.plain(Amounts.read("amount", arguments.require(2, "amount"))));
        move.put("reason", arguments.text(3, "reason"));
        return owners.post(Owner.SESSION, SESSIONS + arguments.recordId() + "/cash-moves", caller.token(), move)
                .map(Answer::orRefuse)
                .replaceWith(() -> null);
    }

    /** What went into the drawer and out of it beside sales, as the till lists it. */
    Uni<Buffer> cashMoves(Arguments arguments, RpcCaller caller) {
        return get(SESSIONS + arguments.recordId() + "/cash-moves", caller)
                .map(log -> Json.bytes(CashMoveRow.of(log.path("items"))));
    }

    private Uni<Control> control(long sessionId, RpcCaller caller) {
        return get(SESSIONS + sessionId, caller).chain(session -> get(SESSIONS + sessionId + "/closing-control", caller)
                .map(expected -> new Control(session, expected)));
    }

    private Uni<Answer> startClosing(long sessionId, JsonNode session, RpcCaller caller) {
        if (!session.path("state").asText().equals(OPENED)) {
            return Uni.createFrom().nullItem();
        }
        return owners.post(Owner.SESSION, SESSIONS + sessionId + "/closing", caller.token(), Map.of())
                .map(Answer::orRefuse);
    }

    private Uni<Answer> close(long sessionId, Map<String, String> counted, JsonNode said, RpcCaller caller) {
        var close = Map.of("counted", counted, "notes", said.path("notes").asText(""));
        return owners.post(Owner.SESSION, SESSIONS + sessionId + "/close", caller.token(), close)
                .map(Answer::orRefuse);
    }

    private Uni<Answer> announce(long sessionId, String what, Object said, RpcCaller caller) {
        return owners.post(Owner.SESSION, announcement(sessionId), caller.token(), Collections.singletonMap(what, said))
                .map(Answer::orRefuse);
    }

    private Uni<JsonNode> announced(long sessionId, RpcCaller caller) {
        return get(announcement(sessionId), caller);
    }

    private static String announcement(long sessionId) {
        return "/internal/sessions/" + sessionId + "/announced-close";
    }

    private Uni<JsonNode> get(String path, RpcCaller caller) {
        return owners.get(Owner.SESSION, path, caller.token())
                .map(answer -> answer.orRefuse().json());
    }

    /** A count that is missing or out of limits, an open draft: something that a person at the till can put right. */
    private static boolean isBlocked(Throwable failure) {
        return failure instanceof Refusal refusal && (refusal.status() == 409 || refusal.status() == 422);
    }
}
