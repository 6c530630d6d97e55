package io.tillstream.config.edit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.config.Chain;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Categories, taxes, payment methods, stores and companies: what is read can be written back as it is. */
@QuarkusTest
class EditingTheRestTest extends Chain {

    @ParameterizedTest
    @CsvSource({
        "categories, 4",
        "taxes, 1",
        "payment-methods, 4",
        "stores, 1",
        "companies, 1",
        "registers, 3",
        "pricelists, 2",
        "products, 30"
    })
    void writesBackWhatWasRead(String what, long id) {
        var path = "/api/" + what + "/" + id;
        var seen = admin().get(path);
        var record = seen.then().statusCode(200).extract().jsonPath().<String, Object>getMap("$");
        var written = admin().header("If-Match", seen.header("ETag"))
                .body(record)
                .put(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("$");
        org.assertj.core.api.Assertions.assertThat(written).isEqualTo(record);
        admin().header("If-Match", "\"4711\"").body(record).put(path).then().statusCode(412);
        as(TOKENS.cashier(DAM)).body(record).put(path).then().statusCode(403);
    }

    @Test
    void keepsTheCategoriesATree() {
        var drinks = category("DRINKS");
        var coffee = category("COFFEE");
        var circle = with(drinks, "parentId", coffee.get("id"));
        admin().body(circle)
                .put("/api/categories/" + drinks.get("id"))
                .then()
                .statusCode(422)
                .body("errors.field", contains("parentId"));
    }

    @Test
    void wantsAJournalForMoneyAndOnlyForMoney() {
        var method = Map.of("code", "TRY", "name", "Try", "type", "bank");
        admin().body(method)
                .post("/api/payment-methods")
                .then()
                .statusCode(422)
                .body("errors.field", contains("journalId"));
        var unknown = with(method, "journalId", 99);
        admin().body(unknown)
                .post("/api/payment-methods")
                .then()
                .statusCode(422)
                .body("type", equalTo("unknown-reference"))
                .body("errors.field", contains("journalId"));
    }

    @Test
    void opensAStoreInAPlaceWithATime() {
        var store = Map.of("code", "ROT", "name", "Rotterdam", "timezone", "Europe/Nowhere");
        admin().body(store).post("/api/stores").then().statusCode(422).body("errors.field", contains("timezone"));
        admin().body(with(store, "timezone", "Europe/Amsterdam"))
                .post("/api/stores")
                .then()
                .statusCode(201);
        admin().get("/api/stores").then().body("items.code", hasItems("DAM", "UTR", "ROT"));
        as(TOKENS.cashier(DAM)).get("/api/stores").then().body("items.code", contains("DAM"));
    }

    @Test
    void showsEverybodyTheirOwnCompanyOnly() {
        admin().get("/api/companies").then().body("items.name", contains("Grachtkade Winkels B.V."));
        admin().get("/api/companies/99").then().statusCode(404);
        var stranger = TOKENS.sign(io.tillstream.kit.testing.Tokens.user(9, "stranger", "admin")
                .claim("allStores", true)
                .claim("company", 77));
        as(stranger).get("/api/taxes/1").then().statusCode(404);
        as(stranger).get("/api/stores/1").then().statusCode(404);
        as(stranger).get("/api/users/1").then().statusCode(404);
    }

    private static Map<String, Object> category(String code) {
        return admin().get("/api/categories?limit=500").jsonPath().getMap("items.find { it.code == '" + code + "' }");
    }

    private static Map<String, Object> with(Map<String, ?> record, String field, Object value) {
        var changed = new HashMap<String, Object>(record);
        changed.put(field, value);
        return changed;
    }
}
