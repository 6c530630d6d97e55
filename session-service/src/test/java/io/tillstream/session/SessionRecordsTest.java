package io.tillstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import io.tillstream.kit.testing.Tokens;
import io.tillstream.session.fixture.OrderStandIn;
import io.tillstream.session.fixture.Till;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

/** Sessions and their books as tills, other services and Odoo clients read them. */
@ShopTest
class SessionRecordsTest {

    private final Till till = Till.fresh();

    @Test
    void aTillLoadsItsSessionUntilItIsClosed() {
        var id = till.opened("100.00");
        till.get(segment())
                .then()
                .statusCode(200)
                .body("records", hasSize(1), "records[0].id", equalTo((int) id), "records[0].state", equalTo("opened"))
                .body("records[0].cash_register_balance_start", equalTo(100.00f))
                .body("records[0].config_id", equalTo((int) till.registerId()));

        till.startClosing(id);
        till.close(id, "100.00").then().statusCode(200);

        till.get(segment()).then().body("records", hasSize(0));
    }

    @Test
    void anotherServiceAsksForASessionItHasNotHeardOf() {
        var id = till.opened("100.00");
        var service = till.by(Tokens.ofTestServers().service("order-service"));

        service.get("/internal/records/pos.session?id=" + id)
                .then()
                .statusCode(200)
                .body("[0].version", equalTo(2), "[0].record.state", equalTo("opened"));
        service.get("/internal/registers/" + till.registerId() + "/session")
                .then()
                .statusCode(200)
                .body("id", equalTo((int) id));
        service.get("/internal/registers/99999999/session")
                .then()
                .statusCode(404)
                .body("type", equalTo("no-open-session"));
    }

    @Test
    void theBooksAreReadByDomain() {
        var id = till.opened("100.00");
        OrderStandIn.start().ordersOf(id).cash("12.10");
        till.startClosing(id);
        till.close(id, "112.10").then().statusCode(200);

        search("account.move", "pos_session_id", id).then().statusCode(200).body("$", hasSize(2));
        search("account.bank.statement.line", "pos_session_id", id)
                .then()
                .body("amount", contains(12.10f), "payment_ref", hasSize(1));
        search("account.move", "pos_session_id", id).then().body("company_id[0]", contains(1, "Grachtkade"));
        search("account.bank.statement.line", "pos_session_id", id)
                .then()
                .body("journal_id[0]", contains(2, "Cash Register"), "payment_method_id[0][1]", equalTo("Cash"))
                .body("company_id[0]", contains(1, "Grachtkade"));
        search("pos.session", "id", id).then().body("store_id[0]", contains(1, "Dam"));
        var move = search("account.move", "pos_session_id", id).jsonPath().getInt("[0].id");
        search("account.move.line", "move_id", move).then().body("$", hasSize(greaterThan(1)));
        assertThat(till.by(Tokens.ofTestServers().cashier(2))
                        .post("/internal/models/account.move/search_read", domain("pos_session_id", id))
                        .jsonPath()
                        .getList("$"))
                .isEmpty();
    }

    private io.restassured.response.Response search(String model, String field, long value) {
        return till.post("/internal/models/" + model + "/search_read", domain(field, value));
    }

    private static JsonObject domain(String field, long value) {
        return new JsonObject()
                .put(
                        "domain",
                        new JsonArray().add(new JsonArray().add(field).add("=").add(value)));
    }

    private String segment() {
        return "/internal/models/pos.session/segment?storeId=1&companyId=1&configId=" + till.registerId();
    }
}
