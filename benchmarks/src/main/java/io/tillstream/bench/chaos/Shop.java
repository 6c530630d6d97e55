package io.tillstream.bench.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.local.cli.Fault;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A register whose session is open, and what is sold there. */
final class Shop {

    /** Sessions count up, so no number comes twice in a register's series. */
    static final long NUMBERS_IN_A_SESSION = 1_000_000;

    private static final int CONFLICT = 409;
    private static final Duration CLOSED_WITHIN = Duration.ofSeconds(120);

    final long registerId;
    final long sessionId;
    private final String code;
    private final Caller caller;
    private final JsonNode product;
    private final long card;
    private final long cash;

    private Shop(Caller caller, JsonNode register, long sessionId) {
        this.caller = caller;
        this.registerId = register.path("id").asLong();
        this.code = register.path("code").asText();
        this.sessionId = sessionId;
        var payload = caller.sureGet("/pos/ui?config_id=" + registerId);
        this.product = find(payload.path("product.product"), "default_code", "COF-001");
        this.card = find(payload.path("pos.payment.method"), "type", "bank")
                .path("id")
                .asLong();
        this.cash = find(payload.path("pos.payment.method"), "type", "cash")
                .path("id")
                .asLong();
    }

    /** All registers of the demo chain, each with a session that was opened just now. */
    static List<Shop> openAll(Caller caller) {
        return stream(caller.sureGet("/api/registers?limit=500").path("items"))
                .map(register -> open(caller, register))
                .toList();
    }

    /** Whatever sessions there are: counted as expected, and closed. */
    static void closeAll(Caller caller) {
        for (var register : caller.sureGet("/api/registers?limit=500").path("items")) {
            var sessions = caller.sureGet("/api/sessions?limit=500&registerId=" + register.path("id"));
            stream(sessions.path("items"))
                    .filter(session -> !session.path("state").asText().equals("closed"))
                    .forEach(session ->
                            new Shop(caller, register, session.path("id").asLong()).finish());
        }
    }

    private void finish() {
        startClosing();
        var count = count();
        Until.holds("session " + sessionId + " is closed", CLOSED_WITHIN, () -> {
            close(count);
            return isClosed();
        });
    }

    private static Shop open(Caller caller, JsonNode register) {
        var created = caller.post(
                "/api/sessions", Map.of("registerId", register.path("id").asLong()));
        if (!created.isSuccess()) {
            throw new Fault("No session for register " + register.path("code") + ": " + created);
        }
        var id = created.body().path("id").asLong();
        var opened = caller.post("/api/sessions/" + id + "/open", Map.of("openingCash", "100.00", "notes", ""));
        if (!opened.isSuccess()) {
            throw new Fault("Session " + id + " does not open: " + opened);
        }
        return new Shop(caller, register, id);
    }

    /** Three espressos, 5.00 of them paid by card and 2.20 in cash. */
    SoldOrder sell(String uuid, long number) {
        var data = new LinkedHashMap<String, Object>();
        data.put("name", code + "-%06d".formatted(number));
        data.put("uid", uuid);
        data.put("pos_session_id", sessionId);
        data.put("sequence_number", number);
        data.put("creation_date", now());
        data.put("partner_id", false);
        data.put("fiscal_position_id", false);
        data.put("amount_total", 7.2);
        data.put("amount_tax", 0.6);
        data.put("amount_paid", 7.2);
        data.put("amount_return", 0);
        data.put("lines", List.of(line(), line(), line()));
        data.put("statement_ids", List.of(payment(card, 5.0), payment(cash, 2.2)));
        return new SoldOrder(uuid, Map.of("id", uuid, "to_invoice", false, "data", data));
    }

    /** That many orders, handed in. */
    void fill(int orders) {
        var content = new ArrayList<Map<String, Object>>();
        for (var number = 1; number <= orders; number++) {
            content.add(sell(UUID.randomUUID().toString(), sessionId * NUMBERS_IN_A_SESSION + number)
                    .content());
        }
        caller.sure(
                "hand in " + orders + " orders",
                () -> caller.rpc("/pos/create_from_ui", Map.of("orders", content, "draft", false)));
    }

    boolean isClosed() {
        return session().path("state").asText().equals("closed");
    }

    JsonNode session() {
        return caller.sureGet("/api/sessions/" + sessionId);
    }

    Answer startClosing() {
        var answer = caller.post("/api/sessions/" + sessionId + "/closing", Map.of());
        if (!answer.isSuccess() && answer.status() != CONFLICT) {
            throw new Fault("Closing control of session " + sessionId + " does not begin: " + answer);
        }
        return answer;
    }

    /** Counted as expected. */
    Map<String, Object> count() {
        var control = caller.sureGet("/api/sessions/" + sessionId + "/closing-control");
        var counted = new LinkedHashMap<String, Object>();
        stream(control.path("paymentMethods"))
                .filter(method -> "cash".equals(method.path("kind").asText()))
                .forEach(method -> counted.put(
                        method.path("paymentMethodId").asText(),
                        method.path("expected").asText()));
        return Map.of("counted", counted, "notes", "");
    }

    Answer close(Map<String, Object> count) {
        return caller.post("/api/sessions/" + sessionId + "/close", count);
    }

    JsonNode get(String what) {
        return caller.sureGet("/api/sessions/" + sessionId + "/" + what);
    }

    private List<Object> line() {
        var line = new LinkedHashMap<String, Object>();
        line.put("product_id", product.path("id").asLong());
        line.put("qty", 1);
        line.put("price_unit", 2.4);
        line.put("discount", 0);
        line.put("price_subtotal", 2.2);
        line.put("price_subtotal_incl", 2.4);
        line.put("tax_ids", List.of(List.of(6, false, product.path("taxes_id"))));
        return List.of(0, 0, line);
    }

    private static List<Object> payment(long method, double amount) {
        return List.of(0, 0, Map.of("name", now(), "payment_method_id", method, "amount", amount));
    }

    private static String now() {
        return Instant.now()
                .truncatedTo(ChronoUnit.SECONDS)
                .toString()
                .replace('T', ' ')
                .replace("Z", "");
    }

    private static JsonNode find(JsonNode list, String field, String value) {
        return stream(list)
                .filter(item -> value.equals(item.path(field).asText()))
                .findFirst()
                .orElseThrow(() -> new Fault("The payload has nothing with " + field + " " + value));
    }

    static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
