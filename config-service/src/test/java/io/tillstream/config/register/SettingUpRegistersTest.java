package io.tillstream.config.register;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tillstream.config.Chain;
import io.tillstream.kit.testing.KafkaProbe;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SettingUpRegistersTest extends Chain {

    @Test
    void showsACashierTheRegistersOfTheirStores() {
        as(TOKENS.cashier(DAM))
                .get("/api/registers")
                .then()
                .statusCode(200)
                .body("items.code", containsInAnyOrder("DAM-01", "DAM-02"))
                .body("items.find { it.code == 'DAM-01' }.currency", equalTo("EUR"))
                .body("items.find { it.code == 'DAM-01' }.companyId", equalTo((int) COMPANY))
                .body("items.find { it.code == 'DAM-01' }.cashDifferenceLimit", equalTo("5.00"));
        as(TOKENS.cashier(DAM)).get("/api/registers/" + UTRECHT_TILL).then().statusCode(404);
        given().get("/api/registers").then().statusCode(401);
        as(TOKENS.expired()).get("/api/registers").then().statusCode(401);
    }

    @Test
    void hidesOtherStoresFromOdooClientsToo() {
        as(TOKENS.cashier(DAM))
                .body("{}")
                .post("/internal/models/pos.config/search_read")
                .then()
                .body("code", containsInAnyOrder("DAM-01", "DAM-02"));
        as(TOKENS.cashier(DAM))
                .queryParams(Map.of("configId", UTRECHT_TILL, "storeId", UTRECHT, "companyId", COMPANY))
                .get("/internal/models/pos.config/segment")
                .then()
                .statusCode(404);
    }

    @Test
    void believesNobodyThatARegisterStandsInTheirStoreOrCompany() {
        as(TOKENS.cashier(DAM))
                .queryParams(Map.of("configId", UTRECHT_TILL, "storeId", DAM, "companyId", COMPANY))
                .get("/internal/models/pos.config/segment")
                .then()
                .statusCode(200)
                .body("records", empty());
        as(TOKENS.cashier(DAM))
                .queryParams(Map.of("configId", MAIN_TILL, "storeId", DAM, "companyId", 77))
                .get("/internal/models/res.company/segment")
                .then()
                .statusCode(404);
        as(TOKENS.cashier(DAM))
                .queryParams(Map.of("configId", MAIN_TILL, "storeId", DAM, "companyId", COMPANY))
                .get("/internal/models/pos.config/segment")
                .then()
                .body("records.code", contains("DAM-01"));
    }

    @Test
    void tellsTheWorldWhatChanged() {
        var register = read(MAIN_TILL);
        put(MAIN_TILL, with(register, "invoicing", false), null)
                .then()
                .statusCode(200)
                .body("invoicing", equalTo(false));
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(KafkaProbe.ofTestServers().events("pos.config").stream()
                                .filter(event -> event.key().equals("pos.config:" + MAIN_TILL))
                                .map(event -> new String(event.data(), StandardCharsets.UTF_8)))
                        .last()
                        .asString()
                        .contains("\"module_account\":false"));
        put(MAIN_TILL, register, null).then().statusCode(200);
    }

    @Test
    void letsACashierCountBlindIfTheRegisterSaysSo() {
        var register = read(COFFEE_BAR);
        org.assertj.core.api.Assertions.assertThat(register).containsEntry("blindClosing", false);

        put(COFFEE_BAR, with(register, "blindClosing", true), null)
                .then()
                .statusCode(200)
                .body("blindClosing", equalTo(true));

        as(TOKENS.cashier(DAM))
                .body(Map.of("domain", java.util.List.of(java.util.List.of("id", "=", COFFEE_BAR))))
                .post("/internal/models/pos.config/search_read")
                .then()
                .body("[0].blind_closing", equalTo(true));
        put(COFFEE_BAR, register, null).then().statusCode(200);
    }

    @Test
    void refusesAChangeOfWhatSomebodyElseChangedMeanwhile() {
        var seen = admin().get("/api/registers/" + COFFEE_BAR);
        var register = seen.jsonPath().<String, Object>getMap("$");
        var tag = seen.header("ETag");
        put(COFFEE_BAR, with(register, "cashDifferenceLimit", "7.50"), tag)
                .then()
                .statusCode(200);
        put(COFFEE_BAR, with(register, "cashDifferenceLimit", "9.00"), tag)
                .then()
                .statusCode(412);
        put(COFFEE_BAR, register, "W/" + read(COFFEE_BAR, "ETag")).then().statusCode(200);
    }

    @Test
    void opensANewOneThatTillsCanLoad() {
        var drawer = admin().body(Map.of(
                        "code",
                        "CASH-NEW",
                        "name",
                        "Cash",
                        "type",
                        "cash",
                        "journalId",
                        idOf("journal", "CSH3"),
                        "receivableAccountId",
                        idOf("account", "1310"),
                        "differenceLimit",
                        "2.00"))
                .post("/api/payment-methods")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        var id = admin().body(aRegister("UTR-90", drawer))
                .post("/api/registers")
                .then()
                .statusCode(201)
                .body("pricelistIds", contains((int) idOf("pricelist", "STD")))
                .extract()
                .jsonPath()
                .getLong("id");
        tillsService()
                .queryParams(Map.of("configId", id, "storeId", UTRECHT, "companyId", COMPANY))
                .get("/internal/models/pos.config/segment")
                .then()
                .body("records[0].code", equalTo("UTR-90"))
                .body("records[0].use_pricelist", equalTo(false))
                .body("records[0].opening_difference_limit", equalTo(false));
        admin().body(aRegister("UTR-91", drawer))
                .post("/api/registers")
                .then()
                .statusCode(422)
                .body("errors.message", contains("Cash is the drawer of register UTR-90"));
        put(id, with(read(id), "active", false), null).then().statusCode(200);
        admin().get("/api/registers").then().body("items.code", not(hasItem("UTR-90")));
    }

    @Test
    void isForAdministratorsOnly() {
        as(TOKENS.manager(DAM))
                .body(read(MAIN_TILL))
                .put("/api/registers/" + MAIN_TILL)
                .then()
                .statusCode(403);
        as(TOKENS.integrator())
                .body(read(MAIN_TILL))
                .post("/api/registers")
                .then()
                .statusCode(403);
    }

    @Test
    void saysByNameWhatDoesNotFit() {
        var register = read(MAIN_TILL);
        put(MAIN_TILL, with(register, "paymentMethodIds", List.of()), null)
                .then()
                .statusCode(422)
                .body("errors.field", contains("paymentMethodIds"));
        put(MAIN_TILL, with(register, "storeId", 99), null)
                .then()
                .statusCode(422)
                .body("errors.field", contains("storeId"));
        put(MAIN_TILL, with(register, "code", "DAM-02"), null)
                .then()
                .statusCode(409)
                .body("type", equalTo("taken"))
                .body("errors.field", contains("code"));
        put(MAIN_TILL, with(register, "cashDifferenceLimit", "-1.00"), null)
                .then()
                .statusCode(422);
        put(MAIN_TILL, with(register, "pricelistId", 99), null)
                .then()
                .statusCode(422)
                .body("type", equalTo("unknown-reference"));
        put(999, register, null).then().statusCode(404);
    }

    private Map<String, Object> aRegister(String code, long drawer) {
        return Map.of(
                "code",
                code,
                "name",
                "A till for the season",
                "storeId",
                UTRECHT,
                "pricelistId",
                idOf("pricelist", "STD"),
                "paymentMethodIds",
                List.of(drawer, idOf("payment_method", "CARD")),
                "journalId",
                idOf("journal", "POSS"));
    }

    private static Map<String, Object> read(long id) {
        return admin().get("/api/registers/" + id).jsonPath().getMap("$");
    }

    private static String read(long id, String header) {
        return admin().get("/api/registers/" + id).header(header);
    }

    private static Map<String, Object> with(Map<String, Object> register, String field, Object value) {
        var changed = new HashMap<>(register);
        changed.put(field, value);
        return changed;
    }

    private static Response put(long id, Map<String, Object> register, String ifMatch) {
        var request = admin().body(register);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("/api/registers/" + id);
    }
}
