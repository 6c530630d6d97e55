package io.tillstream.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OdooCallsTest {

    private final Person manager = Person.manager();

    @Test
    void logInByCookie() {
        var session = given().baseUri(manager.gateway())
                .contentType(ContentType.JSON)
                .body(
                        "{\"jsonrpc\":\"2.0\",\"params\":{\"db\":\"any\",\"login\":\"manager\",\"password\":\"manager\"}}")
                .post("/web/session/authenticate")
                .then()
                .statusCode(200)
                .body("result.username", equalTo("manager"))
                .body("result", hasKey("user_context"))
                .extract();
        var cookie = session.header("Set-Cookie");
        assertThat(cookie).startsWith("session_id=").contains("HttpOnly").contains("SameSite=Lax");

        given().baseUri(manager.gateway())
                .cookie("session_id", session.cookie("session_id"))
                .contentType(ContentType.JSON)
                .body(
                        "{\"jsonrpc\":\"2.0\",\"params\":{\"model\":\"res.partner\",\"method\":\"search_count\",\"args\":[[]],\"kwargs\":{}}}")
                .post("/web/dataset/call_kw/res.partner/search_count")
                .then()
                .body("result", greaterThan(199));
    }

    @Test
    void withoutIdentityEndTheSession() {
        Person.nobody()
                .rpc(
                        "/web/dataset/call_kw",
                        Map.of("model", "res.partner", "method", "search", "args", List.of(), "kwargs", Map.of()))
                .then()
                .statusCode(200)
                .body("id", equalTo(7))
                .body("error.code", equalTo(100))
                .body("error.data.name", equalTo("odoo.http.SessionExpiredException"));
    }

    @Test
    void findAndRead() {
        manager.callKw(
                        "res.partner",
                        "search_read",
                        List.of(List.of(List.of("name", "ilike", "ana bar"))),
                        Map.of("fields", List.of("name")))
                .then()
                .body("result.name", hasItem("Ana Bar"))
                .body("result", everyItem(not(hasKey("email"))));
        manager.callKw("product.product", "search_count", List.of(List.of()), Map.of())
                .then()
                .body("result", greaterThan(149));
        manager.callKw("product.product", "fields_get", List.of(), Map.of())
                .then()
                .body("result.name.type", equalTo("char"));
        manager.callKw("res.partner", "name_search", List.of("Ana Bar"), Map.of())
                .then()
                .body("result[0][1]", equalTo("Ana Bar"));
        manager.callKw("res.partner", "check_access_rights", List.of("read"), Map.of("raise_exception", false))
                .then()
                .body("result", equalTo(true));
    }

    @Test
    void findByNamesFromOutsideWhosesoeverRecordsTheyName() {
        var word = UUID.randomUUID().toString();
        var espresso = idOf("product.product", List.of("default_code", "=", "COF-001"));
        var ana = idOf("res.partner", List.of("name", "=", "Ana Bar"));
        name(word + ".espresso", "product.product", espresso);
        name(word + ".ana", "res.partner", ana);

        List<Object> domain = List.of(List.of("module", "=", word));
        manager.callKw("ir.model.data", "search_count", List.of(domain), Map.of())
                .then()
                .body("result", equalTo(2));
        manager.callKw("ir.model.data", "search_read", List.of(domain, List.of("model", "res_id")), Map.of())
                .then()
                .body("result.find {it.model == 'res.partner'}.res_id", equalTo(ana))
                .body("result.find {it.model == 'product.product'}.res_id", equalTo(espresso));
        manager.callKw("ir.model.data", "check_object_reference", List.of(word, "ana"), Map.of())
                .then()
                .body("result", equalTo(List.of("res.partner", ana)));
        manager.callKw("ir.model.data", "check_object_reference", List.of(word, "nobody"), Map.of())
                .then()
                .body("error.data.name", equalTo("odoo.exceptions.MissingError"));

        var named = manager.callKw("ir.model.data", "search", List.of(domain), Map.of())
                .jsonPath()
                .getList("result");
        manager.callKw("ir.model.data", "unlink", List.of(named), Map.of())
                .then()
                .body("result", equalTo(true));
        manager.callKw("ir.model.data", "search", List.of(domain), Map.of())
                .then()
                .body("result", equalTo(List.of()));
    }

    private int idOf(String model, List<Object> term) {
        return manager.callKw(model, "search", List.of(List.of(term)), Map.of("limit", 1))
                .jsonPath()
                .getInt("result[0]");
    }

    private void name(String complete, String model, int id) {
        var dot = complete.indexOf('.');
        var values = Map.of(
                "module",
                complete.substring(0, dot),
                "name",
                complete.substring(dot + 1),
                "model",
                model,
                "res_id",
                id);
        manager.callKw("ir.model.data", "create", List.of(List.of(values)), Map.of())
                .then()
                .body("result[0]", greaterThan(0));
    }

    @Test
    void createChangeAndArchive() {
        int id = manager.callKw("res.partner", "create", List.of(Map.of("name", "New Customer")), Map.of())
                .jsonPath()
                .getInt("result");
        manager.callKw("res.partner", "write", List.of(List.of(id), Map.of("phone", "123")), Map.of())
                .then()
                .body("result", equalTo(true));
        manager.callKw("res.partner", "read", List.of(List.of(id), List.of("name", "phone")), Map.of())
                .then()
                .body("result.phone", contains("123"));
        manager.callKw("res.partner", "unlink", List.of(List.of(id)), Map.of())
                .then()
                .body("result", equalTo(true));
        manager.callKw("res.partner", "search", List.of(List.of(List.of("id", "=", id))), Map.of())
                .then()
                .body("result", equalTo(List.of()));
    }

    @Test
    void readSeveralModelsAtOnce() {
        manager.rpc(
                        "/pos/web_read_models",
                        Map.of(
                                "models",
                                List.of(
                                        Map.of(
                                                "model",
                                                "res.partner",
                                                "domain",
                                                List.of(),
                                                "fields",
                                                List.of("name"),
                                                "limit",
                                                3),
                                        Map.of(
                                                "model",
                                                "pos.category",
                                                "domain",
                                                List.of(),
                                                "fields",
                                                List.of("name"),
                                                "limit",
                                                2))))
                .then()
                .body("result.'res.partner'.size()", equalTo(3))
                .body("result.'pos.category'.size()", equalTo(2));
    }

    @Test
    void seeNothingOfOtherStores() {
        var elsewhere = Person.admin()
                .callKw(
                        "pos.config",
                        "search",
                        List.of(List.of(List.of("store_id.name", "ilike", "utrecht"))),
                        Map.of())
                .jsonPath()
                .getList("result");
        assertThat(elsewhere).isNotEmpty();

        manager.callKw("pos.config", "read", List.of(elsewhere), Map.of())
                .then()
                .body("result", equalTo(List.of()));
        manager.callKw("pos.config", "exists", List.of(elsewhere), Map.of())
                .then()
                .body("result", equalTo(List.of()));
        manager.callKw(
                        "pos.config",
                        "search_count",
                        List.of(List.of(List.of("id", "in", elsewhere))),
                        Map.of("context", Map.of("active_test", false)))
                .then()
                .body("result", equalTo(0));
        manager.callKw("pos.session", "create", List.of(Map.of("config_id", elsewhere.get(0))), Map.of())
                .then()
                .body("error.data.name", equalTo("odoo.exceptions.MissingError"));
    }

    @Test
    void endWellWhateverTheirTextsHold() {
        var names =
                List.of("odoo.exceptions.ValidationError", "odoo.exceptions.UserError", "odoo.exceptions.AccessError");
        for (var text :
                List.of("\u0000", "\\", "%", "'; DROP TABLE partner; --", "\ud800", "\"", "x".repeat(100_000))) {
            var calls = List.of(
                    manager.callKw("res.partner", "search", List.of(List.of(List.of("name", "ilike", text))), Map.of()),
                    manager.callKw("res.partner", "search", List.of(List.of(List.of(text, "=", 1))), Map.of()),
                    manager.callKw("res.partner", "search", List.of(List.of(List.of("id", text, 1))), Map.of()),
                    manager.callKw("res.partner", "search", List.of(), Map.of("order", text)),
                    manager.callKw(
                            "res.partner", "search_read", List.of(), Map.of("fields", List.of(text), "limit", 1)),
                    manager.callKw("res.partner", "name_search", List.of(text), Map.of()),
                    manager.callKw("res.partner", "write", List.of(0, Map.of(text, text)), Map.of()),
                    manager.callKw("res.partner", text, List.of(), Map.of()),
                    manager.callKw(text, "search", List.of(), Map.of()));
            for (var call : calls) {
                var error = call.jsonPath().getString("error.data.name");
                assertThat(error == null || names.contains(error))
                        .as(call.asString())
                        .isTrue();
            }
        }
    }

    /** An order that was given up is "cancel" to Odoo's clients, and a till is told to forget it. */
    @Test
    void tellATillWhichDraftsAreLeft() {
        var till = Register.opened(manager, "DAM-02");
        var draft = new HashMap<>(Map.<String, Object>of(
                "uuid",
                UUID.randomUUID().toString(),
                "session_id",
                till.sessionId,
                "state",
                "draft",
                "amount_total",
                0,
                "amount_tax",
                0,
                "amount_paid",
                0,
                "amount_return",
                0,
                "lines",
                List.of(),
                "payment_ids",
                List.of()));
        var id = sync(draft);
        assertThat(open(till, id).getList("dynamic_records.'pos.order'.id")).contains(id);

        draft.put("state", "cancel");
        sync(draft);

        assertThat(open(till, id).getList("dynamic_records.'pos.order'.id")).doesNotContain(id);
        assertThat(open(till, id).getList("deleted_record_ids.'pos.order'")).containsExactly(id);
        manager.callKw("pos.order", "read", List.of(id, List.of("state")), Map.of())
                .then()
                .body("result[0].state", equalTo("cancel"));
        till.finish();
    }

    private int sync(Map<String, Object> order) {
        return manager.callKw("pos.order", "sync_from_ui", List.of(List.of(order)), Map.of())
                .jsonPath()
                .getInt("result._results[0].id");
    }

    private JsonPath open(Register till, int known) {
        return manager.callKw(
                        "pos.config",
                        "read_config_open_orders",
                        List.of(till.id, Map.of(), Map.of("pos.order", List.of(known))),
                        Map.of())
                .jsonPath()
                .setRootPath("result");
    }

    @Test
    void findPaidOrdersForWhoComesBack() {
        var till = Register.opened(manager, "DAM-02");
        var sold = till.send(till.espresso()).get(0).get("id");

        manager.callKw("pos.order", "search_paid_order_ids", List.of(till.id, List.of(), 1, 0), Map.of())
                .then()
                .body("result.ordersInfo.size()", equalTo(1))
                .body("result.ordersInfo[0][0]", equalTo(sold))
                .body("result.totalCount", greaterThan(0));
        List<Object> receipt = List.of("pos_reference", "=", "no such receipt");
        manager.callKw("pos.order", "search_paid_order_ids", List.of(till.id, List.of(receipt), 5, 0), Map.of())
                .then()
                .body("result", equalTo(Map.of("ordersInfo", List.of(), "totalCount", 0)));
        till.finish();
    }

    @Test
    void areRefusedInOdoosWords() {
        manager.callKw("no.such.model", "search", List.of(List.of()), Map.of())
                .then()
                .statusCode(200)
                .body("error.code", equalTo(200))
                .body("error.message", equalTo("Odoo Server Error"));
        manager.callKw("res.partner", "no_such_method", List.of(), Map.of())
                .then()
                .statusCode(200)
                .body("error.data", hasKey("message"));
        manager.callKw("res.partner", "search", List.of(List.of(List.of("nope", "=", 1))), Map.of())
                .then()
                .body("error.data.name", equalTo("odoo.exceptions.ValidationError"));
        Person.cashier()
                .callKw("product.product", "write", List.of(List.of(1), Map.of("list_price", 0)), Map.of())
                .then()
                .body("error.data.name", equalTo("odoo.exceptions.AccessError"));
        manager.request().body("no json").post("/web/dataset/call_kw").then().statusCode(400);
    }
}
