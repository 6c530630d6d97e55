package io.tillstream.acceptance;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A register of the demo chain with the session that a test opens on it. */
public final class Register {

    final Person person;
    final long id;
    long sessionId;
    private JsonPath payload;

    private Register(Person person, String code) {
        this.person = person;
        this.id = person.get("/api/registers").jsonPath().getLong("items.find { it.code == '" + code + "' }.id");
    }

    /** With a session that is opened with 100.00; one that another test left open is closed first. */
    public static Register opened(Person person, String code) {
        var register = created(person, code);
        register.post("open", Map.of("openingCash", "100.00", "notes", ""))
                .then()
                .statusCode(200);
        return register;
    }

    public static Register created(Person person, String code) {
        var register = new Register(person, code);
        var created = person.post("/api/sessions", Map.of("registerId", register.id));
        if (created.statusCode() == 409) {
            register.sessionId = created.jsonPath().getLong("sessionId");
            register.finish();
            created = person.post("/api/sessions", Map.of("registerId", register.id));
        }
        register.sessionId = created.then().statusCode(201).extract().jsonPath().getLong("id");
        return register;
    }

    /** Whatever another test left open there is closed: its next session is a first one. */
    public static void free(Person person, String code) {
        created(person, code).finish();
    }

    public Response post(String action, Object body) {
        return person.post("/api/sessions/" + sessionId + "/" + action, body);
    }

    public JsonPath session() {
        return person.get("/api/sessions/" + sessionId).jsonPath();
    }

    Response close(Map<String, Object> options) {
        var counted = new LinkedHashMap<String, Object>();
        for (Map<String, Object> method : closingControl().<Map<String, Object>>getList("paymentMethods")) {
            if ("cash".equals(method.get("kind"))) {
                counted.put(String.valueOf(method.get("paymentMethodId")), method.get("expected"));
            }
        }
        var body = new LinkedHashMap<String, Object>(Map.of("counted", counted, "notes", ""));
        body.putAll(options);
        return post("close", body);
    }

    /** Whatever state it is in: counted as expected, and closed. */
    void finish() {
        if (session().getString("state").equals("opening_control")) {
            post("open", Map.of("openingCash", "100.00", "notes", ""));
        }
        if (session().getString("state").equals("opened")) {
            post("closing", Map.of());
        }
        close(Map.of("drafts", "cancel", "approveDifference", true)).then().statusCode(200);
    }

    JsonPath closingControl() {
        return person.get("/api/sessions/" + sessionId + "/closing-control").jsonPath();
    }

    JsonPath payload() {
        if (payload == null) {
            payload = person.result("/pos/ui", Map.of("config_id", id));
        }
        return payload;
    }

    long product(String code) {
        return payload().getLong("'product.product'.find { it.default_code == '" + code + "' }.id");
    }

    long method(String kind, String name) {
        return payload()
                .getLong("'pos.payment.method'.find { it.type == '" + kind + "' && it.name.contains('" + name
                        + "') }.id");
    }

    List<Map<String, Object>> send(Object... orders) {
        return person.result("/pos/create_from_ui", Map.of("orders", List.of(orders), "draft", false))
                .getList("");
    }

    /** One espresso (2.40, 9 % included), paid by card, as Odoo 17 wraps it. */
    Map<String, Object> espresso(String uuid) {
        return order(uuid, "COF-001", "1", "2.40", "2.20", method("bank", "Card"));
    }

    Map<String, Object> espresso() {
        return espresso(UUID.randomUUID().toString());
    }

    Map<String, Object> espressoPaidInCash() {
        return order(UUID.randomUUID().toString(), "COF-001", "1", "2.40", "2.20", method("cash", ""));
    }

    private Map<String, Object> order(
            String uuid, String code, String quantity, String total, String untaxed, long method) {
        var product = product(code);
        List<Object> taxes = payload().getList("'product.product'.find { it.id == " + product + " }.taxes_id");
        var amount = new BigDecimal(total);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("product_id", product);
        line.put("qty", new BigDecimal(quantity));
        line.put("price_unit", amount);
        line.put("discount", 0);
        line.put("price_subtotal", new BigDecimal(untaxed));
        line.put("price_subtotal_incl", amount);
        line.put("tax_ids", List.of(List.of(6, false, taxes)));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", "T-" + uuid.substring(0, 13));
        data.put("uid", uuid);
        data.put("pos_session_id", sessionId);
        data.put("partner_id", false);
        data.put("fiscal_position_id", false);
        data.put("sequence_number", Math.abs(uuid.hashCode()));
        data.put(
                "creation_date",
                java.time.Instant.now().toString().substring(0, 19).replace('T', ' '));
        data.put("amount_total", amount);
        data.put("amount_tax", amount.subtract(new BigDecimal(untaxed)));
        data.put("amount_paid", amount);
        data.put("amount_return", 0);
        data.put("lines", List.of(List.of(0, 0, line)));
        data.put(
                "statement_ids",
                List.of(List.of(
                        0, 0, Map.of("name", "2026-11-21 08:00:00", "payment_method_id", method, "amount", amount))));
        var wrapped = new LinkedHashMap<String, Object>();
        wrapped.put("id", uuid);
        wrapped.put("to_invoice", false);
        wrapped.put("data", data);
        return wrapped;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> data(Map<String, Object> order) {
        return (Map<String, Object>) order.get("data");
    }
}
