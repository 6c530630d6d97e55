package io.tillstream.config.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.config.Chain;
import io.tillstream.kit.testing.KafkaProbe;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A company's bookkeeper sets up where its money is booked. */
@QuarkusTest
class AccountsAndJournalsTest extends Chain {

    private static final KafkaProbe KAFKA = KafkaProbe.ofTestServers();

    @Test
    void aNewAccountIsToldToEverybody() {
        var id = account("8040", "Sales Flowers", "income");

        admin().get("/api/accounts/" + id).then().body("code", equalTo("8040"), "active", equalTo(true));
        admin().get("/api/accounts?limit=500").then().body("items.code", hasItem("8040"));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(told("account.account:" + id).getString("name"))
                        .isEqualTo("Sales Flowers"));
        admin().body(Map.of("code", "8040", "name", "Again", "type", "income"))
                .post("/api/accounts")
                .then()
                .statusCode(409)
                .body("type", equalTo("taken"));
        admin().body(Map.of("code", "8041", "name", "What", "type", "profit"))
                .post("/api/accounts")
                .then()
                .statusCode(422)
                .body("errors.field", contains("type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"accounts", "journals"})
    void writesBackWhatWasRead(String what) {
        var path = "/api/" + what + "/" + admin().get("/api/" + what).jsonPath().getLong("items[3].id");
        var seen = admin().get(path);
        var record = seen.then().statusCode(200).extract().jsonPath().<String, Object>getMap("$");

        var written =
                admin().header("If-Match", seen.header("ETag")).body(record).put(path);

        assertThat(written.jsonPath().getMap("$")).isEqualTo(record);
        admin().header("If-Match", "\"4711\"").body(record).put(path).then().statusCode(412);
        as(TOKENS.manager(DAM)).body(record).put(path).then().statusCode(403);
        as(TOKENS.manager(DAM)).get(path).then().statusCode(200);
        as(TOKENS.cashier(DAM)).get(path).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"defaultAccountId", "profitAccountId", "lossAccountId"})
    void aMoneyJournalMissesNoAccount(String field) {
        var journal = moneyJournal("T" + field.charAt(0));
        journal.remove(field);

        admin().body(journal).post("/api/journals").then().statusCode(422).body("errors.field", contains(field));
        journal.put(field, 4711);
        admin().body(journal).post("/api/journals").then().statusCode(422).body("type", equalTo("unknown-reference"));
        journal.put(field, idOf("account", "4900"));
        admin().body(journal).post("/api/journals").then().statusCode(201).header("ETag", notNullValue());
    }

    @Test
    void anArchivedAccountIsForNoJournal() {
        var id = account("1999", "Old", "asset_cash");
        admin().body(Map.of("code", "1999", "name", "Old", "type", "asset_cash", "active", false))
                .put("/api/accounts/" + id)
                .then()
                .statusCode(200);
        var journal = moneyJournal("OLD");
        journal.put("defaultAccountId", id);

        admin().body(journal).post("/api/journals").then().statusCode(422);
        admin().get("/api/accounts?archived=true").then().body("items.code", hasItem("1999"));
    }

    @Test
    void theSaleJournalSaysWhereSalesOfWhatNamesNoAccountGo() {
        var journals = admin().get("/api/journals").jsonPath();
        var sale = new HashMap<>(journals.<String, Object>getMap("items.find { it.type == 'sale' }"));
        var before = ((Number) sale.get("defaultAccountId")).longValue();
        sale.put("defaultAccountId", idOf("account", "8020"));
        var path = "/api/journals/" + sale.get("id");

        admin().body(sale).put(path).then().statusCode(200);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(told("res.company:1").getLong("default_income_account_id"))
                        .isEqualTo(idOf("account", "8020")));

        sale.put("defaultAccountId", before);
        admin().body(sale).put(path).then().statusCode(200);
    }

    private long account(String code, String name, String type) {
        return admin().body(Map.of("code", code, "name", name, "type", type))
                .post("/api/accounts")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private Map<String, Object> moneyJournal(String code) {
        return new HashMap<>(Map.of(
                "code",
                code,
                "name",
                "Drawer " + code,
                "type",
                "cash",
                "defaultAccountId",
                idOf("account", "1011"),
                "profitAccountId",
                idOf("account", "8900"),
                "lossAccountId",
                idOf("account", "4900")));
    }

    /** The record as it was told last. */
    private static JsonObject told(String key) {
        return KAFKA.events("pos.config").stream()
                .filter(event -> event.key().equals(key))
                .reduce((before, after) -> after)
                .map(event -> new JsonObject(io.vertx.core.buffer.Buffer.buffer(event.data())).getJsonObject("record"))
                .orElseGet(JsonObject::new);
    }
}
