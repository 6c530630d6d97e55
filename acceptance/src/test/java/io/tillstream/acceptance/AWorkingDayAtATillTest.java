package io.tillstream.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class AWorkingDayAtATillTest {

    private final Person cashier = Person.cashier();

    @Test
    void goesThroughItsFourStatesAndNoOther() {
        var till = Register.created(cashier, "DAM-01");
        till.post("closing", Map.of()).then().statusCode(409).body("currentState", equalTo("opening_control"));
        till.post("open", Map.of("openingCash", "100.00"))
                .then()
                .statusCode(200)
                .body("state", equalTo("opened"));
        till.post("open", Map.of("openingCash", "100.00"))
                .then()
                .statusCode(409)
                .body("currentState", equalTo("opened"));
        till.post("closing", Map.of()).then().statusCode(200);
        till.post("closing", Map.of()).then().statusCode(409).body("currentState", equalTo("closing_control"));
        var first = till.close(Map.of()).then().statusCode(200).extract().asString();
        assertThat(till.close(Map.of()).then().statusCode(200).extract().asString())
                .isEqualTo(first);
        till.post("open", Map.of("openingCash", "1.00")).then().statusCode(409).body("currentState", equalTo("closed"));
    }

    @Test
    void hasOneSessionForEachRegister() {
        var till = Register.opened(cashier, "DAM-01");

        cashier.post("/api/sessions", Map.of("registerId", till.id))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("sessionId", equalTo((int) till.sessionId));
    }

    @Test
    void countsTheDrawerAndPostsBalancedEntries() {
        var till = Register.opened(cashier, "DAM-01");
        till.send(till.espressoPaidInCash(), till.espresso());
        till.post("cash-moves", Map.of("direction", "out", "amount", "20.00", "reason", "flowers"))
                .then()
                .statusCode(201);
        till.post("closing", Map.of());

        var cash = "paymentMethods.find { it.kind == 'cash' }.expected";
        assertThat(till.closingControl().getString(cash)).isEqualTo("82.40");
        till.close(Map.of()).then().statusCode(200).body("state", equalTo("closed"));

        var entries = cashier.get("/api/sessions/" + till.sessionId + "/journal-entries")
                .jsonPath();
        List<List<Map<String, Object>>> lines = entries.getList("items.lines");
        assertThat(lines).isNotEmpty().allSatisfy(entry -> assertThat(sum(entry, "debit"))
                .isEqualByComparingTo(sum(entry, "credit")));
        assertThat(cashier.get("/api/sessions/" + till.sessionId + "/statement-lines")
                        .jsonPath()
                        .getList("items"))
                .isNotEmpty();
        assertThat(till.session().getList("statementIds")).isNotEmpty();
    }

    @Test
    void aDifferenceOverTheLimitWantsAManager() {
        var till = Register.opened(cashier, "DAM-01");
        till.send(till.espressoPaidInCash());
        till.post("closing", Map.of());
        var cashMethod = till.method("cash", "");
        var counted =
                Map.of("counted", Map.of(String.valueOf(cashMethod), "50.00"), "approveDifference", true, "notes", "");

        till.post("close", counted).then().statusCode(409).body("blockers.code", hasItem("difference-over-limit"));
        Person.manager()
                .post("/api/sessions/" + till.sessionId + "/close", counted)
                .then()
                .statusCode(200)
                .body("state", equalTo("closed"));
    }

    @Test
    void aDraftStandsInTheWayUntilSomebodyDecides() {
        var till = Register.opened(cashier, "DAM-01");
        cashier.result("/pos/create_from_ui", Map.of("orders", List.of(till.espresso()), "draft", true));
        till.post("closing", Map.of());

        till.close(Map.of()).then().statusCode(409).body("blockers.code", hasItem("draft-orders"));
        till.close(Map.of("drafts", "cancel")).then().statusCode(200);
    }

    @Test
    void aLateOrderStaysWithItsSessionAndIsPostedBesides() {
        var till = Register.opened(cashier, "DAM-01");
        till.send(till.espressoPaidInCash());
        var late = till.espresso();
        till.finish();
        var before = entryCount(till);

        assertThat(till.send(late).get(0)).containsEntry("status", "created");

        Awaitility.await().untilAsserted(() -> assertThat(entryCount(till)).isGreaterThan(before));
    }

    @Test
    void itsOrdersAreDoneAndStillThereToBeReported() {
        var till = Register.opened(cashier, "DAM-01");
        till.send(till.espresso(), till.espressoPaidInCash());
        till.finish();

        Awaitility.await().untilAsserted(() -> assertThat(cashier.get("/api/orders?sessionId=" + till.sessionId)
                        .jsonPath()
                        .getList("items.state"))
                .containsExactly("done", "done"));
        cashier.get("/api/sessions/" + till.sessionId + "/report")
                .then()
                .statusCode(200)
                .body("$", notNullValue());
    }

    private int entryCount(Register till) {
        return cashier.get("/api/sessions/" + till.sessionId + "/journal-entries")
                .jsonPath()
                .getList("items")
                .size();
    }

    private static BigDecimal sum(List<Map<String, Object>> lines, String side) {
        return lines.stream()
                .map(line -> new BigDecimal((String) line.get(side)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
