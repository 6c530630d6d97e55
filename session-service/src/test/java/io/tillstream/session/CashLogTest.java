package io.tillstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.tillstream.session.fixture.Till;
import io.tillstream.session.fixture.Together;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cash beside sales: who, why, to whom, on a receipt, and never rewritten. */
@ShopTest
class CashLogTest {

    private final Till till = Till.fresh();

    @Inject
    Pool pool;

    @Test
    void receiptsAreNumberedWithoutGapsHoweverManyMoveAtOnce() throws Exception {
        var id = till.opened("50.00");

        assertThat(Together.statusesOf(12, () -> till.move(id, "in", "1.00"))).containsOnly(201);

        List<Integer> numbers =
                till.get("/api/sessions/" + id + "/cash-moves").jsonPath().getList("items.number");
        assertThat(numbers).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        till.get("/api/sessions/" + id + "/cash-moves")
                .then()
                .body("items[0].receipt", equalTo("TILL-" + till.registerId() + "/00001-C001"));
    }

    @Test
    void whoIsPaidIsNamed() {
        var id = till.opened("50.00");

        var move = till.move(id, paidOut().put("partnerId", 77))
                .then()
                .statusCode(201)
                .body("partnerId", equalTo(77));

        till.get(receipt(id, move.extract().jsonPath().getLong("id")))
                .then()
                .statusCode(200)
                .body("partnerId", equalTo(77), "by.name", equalTo("Cem"), "place.store", equalTo("Dam"))
                .body("number", equalTo("TILL-" + till.registerId() + "/00001-C001"), "amount", equalTo("12.00"));
        till.move(id, paidOut().put("partnerId", -1)).then().statusCode(422);
    }

    @Test
    void whoIsPaidStandsInTheBooks() {
        var id = till.opened("50.00");
        till.move(id, paidOut().put("partnerId", 77)).then().statusCode(201);
        till.startClosing(id).then().statusCode(200);
        till.close(id, "38.00").then().statusCode(200);

        till.get("/api/sessions/" + id + "/journal-entries")
                .then()
                .body("items.lines.flatten().findAll { it.account.code == '1290' }.partnerId", contains(77));
    }

    @Test
    void aReceiptIsAPageAndAPdf() {
        var id = till.opened("50.00");
        var move = till.move(id, paidOut().put("reason", "<b>milk</b> & bread"))
                .jsonPath()
                .getLong("id");

        till.get(receipt(id, move), "text/html,application/xhtml+xml")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .body(
                        startsWith("<!DOCTYPE html>"),
                        containsString("&lt;b&gt;milk&lt;/b&gt; &amp; bread"),
                        containsString("80mm"));
        assertThat(till.get(receipt(id, move) + "?format=pdf").asByteArray()).startsWith("%PDF".getBytes());
        till.get(receipt(id, move) + "?format=docx").then().statusCode(422);
        till.get(receipt(id, 999_999)).then().statusCode(404);
    }

    @Test
    void whatWasWrongIsTakenBackOnceByACounterMove() throws Exception {
        var id = till.opened("50.00");
        var move = till.move(id, paidOut().put("partnerId", 77)).jsonPath().getLong("id");
        var again = "/api/sessions/" + id + "/cash-moves/" + move + "/reversal";

        assertThat(Together.statusesOf(6, () -> till.post(again, new JsonObject().put("reason", "wrong drawer"))))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);

        till.get("/api/sessions/" + id + "/cash-moves")
                .then()
                .body("items.direction", contains("out", "in"), "items.amount", contains("12.00", "12.00"))
                .body("items.reverses", contains(nullValue(), equalTo((int) move)))
                .body("items[1].partnerId", equalTo(77));
        var counter = till.get("/api/sessions/" + id + "/cash-moves").jsonPath().getLong("items[1].id");
        till.post("/api/sessions/" + id + "/cash-moves/" + counter + "/reversal", new JsonObject().put("reason", "?"))
                .then()
                .statusCode(409)
                .body("type", equalTo("already-reversed"));
        till.get(receipt(id, counter)).then().body("reverses", equalTo("TILL-" + till.registerId() + "/00001-C001"));
        till.post(again, new JsonObject()).then().statusCode(422);
        till.startClosing(id).then().statusCode(200);
        till.close(id, "50.00").then().statusCode(200).body("cashDifference", equalTo("0.00"));
    }

    @Test
    void theDatabaseRefusesToRewriteTheLog() {
        var id = till.opened("50.00");
        till.move(id, "in", "1.00").then().statusCode(201);

        for (var sql : List.of(
                "UPDATE cash_move SET amount = 9 WHERE session_id = " + id,
                "DELETE FROM cash_move WHERE session_id = " + id,
                "TRUNCATE cash_move CASCADE")) {
            assertThatThrownBy(() -> pool.query(sql).executeAndAwait()).hasMessageContaining("written once");
        }
    }

    private static JsonObject paidOut() {
        return new JsonObject().put("direction", "out").put("amount", "12.00").put("reason", "milk");
    }

    private static String receipt(long sessionId, long moveId) {
        return "/api/sessions/" + sessionId + "/cash-moves/" + moveId + "/receipt";
    }
}
