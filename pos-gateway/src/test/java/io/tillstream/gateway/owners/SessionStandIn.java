package io.tillstream.gateway.owners;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** session-service: register 1 has session 7 open; register 2 has none. */
public final class SessionStandIn extends OwnerStandIn {

    private final Map<String, Object> announced = new HashMap<>();
    private String state = "opened";

    SessionStandIn() {
        put(
                "pos.session",
                7,
                Map.of(
                        "name",
                        "DAM-01/00007",
                        "state",
                        "opened",
                        "config_id",
                        1,
                        "user_id",
                        3,
                        "start_at",
                        "2026-11-21 08:00:00",
                        "cash_register_balance_start",
                        100.0));
        on("GET", "/internal/registers/1/session", asked -> Reply.json(200, Map.of("id", 7, "state", state)));
        on(
                "GET",
                "/api/sessions/7",
                asked -> Reply.json(200, Map.of("id", 7, "state", state, "openingCash", "100.00")));
        on("GET", "/api/sessions/7/closing-control", asked -> Reply.json(200, control()));
        on("POST", "/api/sessions", asked -> Reply.json(201, Map.of("id", 8, "state", "opening_control")));
        on("POST", "/api/sessions/8/open", asked -> Reply.json(200, Map.of("id", 8, "state", "opened")));
        on("GET", "/internal/sessions/7/announced-close", asked -> Reply.json(200, announced));
        on("POST", "/internal/sessions/7/announced-close", this::announce);
        on("POST", "/api/sessions/7/closing", asked -> changeTo("closing_control"));
        on("POST", "/api/sessions/7/close", this::close);
        on(
                "GET",
                "/api/sessions/7/cash-moves",
                asked -> Reply.json(
                        200,
                        Map.of(
                                "items",
                                List.of(Map.of(
                                        "id",
                                        3,
                                        "direction",
                                        "out",
                                        "amount",
                                        "20.50",
                                        "reason",
                                        "Change",
                                        "movedAt",
                                        "2026-11-26T08:15:30.25Z")))));
        on("DELETE", "/api/sessions/8", asked -> Reply.raw("null"));
        on("POST", "/api/sessions/7/cash-moves", asked -> Reply.json(201, Map.of("id", 1)));
    }

    /** This register has a session as well. */
    public void openFor(long register) {
        put("pos.session", 1_000 + register, Map.of("name", "Another", "state", "opened", "config_id", register));
    }

    /** Opened, and nothing was said of its close. */
    public void reset() {
        state = "opened";
        announced.clear();
    }

    private static Map<String, Object> control() {
        return Map.of(
                "paymentMethods",
                        List.of(
                                method(1, "Cash", "cash", "164.13", "84.13", 3),
                                method(2, "Card", "bank", "31.50", "31.50", 2)),
                "openingCash", "100.00",
                "cashIn", "0.00",
                "cashOut", "20.00",
                "orders", Map.of("count", 5, "total", "95.63"),
                "draftOrders", List.of(),
                "blockers", List.of());
    }

    private static Map<String, Object> method(
            long id, String name, String kind, String expected, String payments, int count) {
        return Map.of(
                "paymentMethodId",
                id,
                "name",
                name,
                "kind",
                kind,
                "expected",
                expected,
                "payments",
                payments,
                "count",
                count);
    }

    private Reply announce(Asked asked) {
        asked.json()
                .fields()
                .forEachRemaining(
                        said -> announced.put(said.getKey(), said.getValue().asText()));
        return Reply.json(200, announced);
    }

    private Reply changeTo(String next) {
        state = next;
        return Reply.json(200, Map.of("id", 7, "state", state));
    }

    private Reply close(Asked asked) {
        if (!state.equals("closing_control")) {
            return Reply.problem(409, "wrong-state", "Start closing first.", Map.of("currentState", state));
        }
        var counted = asked.json().path("counted").path("1");
        if (counted.isMissingNode()) {
            return Reply.problem(422, "invalid", "counted.1: is missing", Map.of());
        }
        if (!counted.asText().equals("164.13")) {
            var blockers = List.of(Map.of("code", "difference-over-limit", "message", "Count again."));
            return Reply.problem(409, "difference-over-limit", "Count again.", Map.of("blockers", blockers));
        }
        announced.clear();
        return changeTo("opened");
    }

    @Override
    protected boolean belongs(String model, Map<String, Object> record, Asked asked) {
        return record.get("config_id").toString().equals(asked.param("configId"));
    }
}
