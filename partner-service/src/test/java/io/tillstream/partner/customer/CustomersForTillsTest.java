package io.tillstream.partner.customer;

import static io.tillstream.partner.Shop.cashier;
import static io.tillstream.partner.Shop.customer;
import static io.tillstream.partner.Shop.manager;
import static io.tillstream.partner.Shop.unique;
import static io.tillstream.partner.Shop.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.partner.ConfigStandIn;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(ConfigStandIn.class)
class CustomersForTillsTest {

    private static final String MODEL = "/internal/models/res.partner/";

    @Test
    void aTillLoadsTheCompanysActiveCustomers() {
        var active = customer(with("Active", "pricelistId", 2));
        var archived = customer("Archived");
        manager().delete("/api/partners/" + archived).then().statusCode(204);

        var loaded = segment("");
        assertThat(loaded.getBoolean("full")).isTrue();
        assertThat(loaded.getList("records.id", Long.class)).contains(active).doesNotContain(archived);
        assertThat(loaded.getInt("records.find { it.id == " + active + " }.property_product_pricelist"))
                .isEqualTo(2);
    }

    @Test
    void afterwardsItOnlyGetsWhatChangedAndWhatLeft() {
        var changed = customer("Changes");
        var archived = customer("Leaves");
        var erased = customer("Forgotten");
        var untouched = customer("Stays");
        var before = segment("");
        var since = "&epoch=%s&horizon=%s&scope=%s"
                .formatted(before.getString("epoch"), before.getString("horizon"), before.getString("scope"));

        cashier()
                .body(Map.of("name", "Changed"))
                .put("/api/partners/" + changed)
                .then()
                .statusCode(200);
        manager().delete("/api/partners/" + archived).then().statusCode(204);
        manager().post("/api/partners/" + erased + "/erase").then().statusCode(204);

        var delta = segment(since);
        assertThat(delta.getBoolean("full")).isFalse();
        assertThat(delta.getList("records.id", Long.class))
                .contains(changed)
                .doesNotContain(archived, erased, untouched);
        assertThat(delta.getList("deleted", Long.class)).contains(archived, erased);
    }

    @Test
    void anOdooClientCreatesWritesFindsAndUnlinks() {
        var name = unique();
        var id = call("create", Map.of("values", Map.of("name", name, "email", false)))
                .statusCode(200)
                .extract()
                .as(Long.class);

        call(
                        "write",
                        Map.of(
                                "ids",
                                List.of(id),
                                "values",
                                Map.of("phone", "+31 20 123", "property_product_pricelist", 2)))
                .statusCode(200);
        search(List.of("name", "ilike", name))
                .body("phone", contains("+31 20 123"))
                .body("email", contains(false))
                .body("[0].property_product_pricelist[0]", equalTo(2));

        manager().body(Map.of("ids", List.of(id))).post(MODEL + "unlink").then().statusCode(200);
        search(List.of("name", "ilike", name)).body("id", not(hasItem(id.intValue())));
        cashier().get("/api/partners/" + id).then().body("active", equalTo(false));
    }

    @Test
    void aListOfRecordsIsCreatedAllTogetherOrNotAtAll() {
        var name = unique();
        var one = Map.of("name", name + " one");
        var ids = call("create", Map.of("values", List.of(one, Map.of("name", name + " two"))))
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$", Long.class);
        assertThat(ids).hasSize(2).isSorted();
        call("create", Map.of("values", List.of())).statusCode(200).body("size()", equalTo(0));

        var other = unique();
        var good = Map.of("name", other);
        call("create", Map.of("values", List.of(good, Map.of("no_such", 1)))).statusCode(422);
        call("create", Map.of("values", List.of(good, Map.of("name", false)))).statusCode(422);
        call("create", Map.of("values", List.of(good, 5))).statusCode(422);
        call("create", Map.of("values", Collections.nCopies(1_001, good))).statusCode(413);
        search(List.of("name", "ilike", other)).body("size()", equalTo(0));
    }

    @Test
    void theSameRulesAndRightsHoldForGenericWrites() {
        var id = customer("Guarded");

        call("create", Map.of("values", Map.of("name", false))).statusCode(422);
        call("unlink", Map.of("ids", List.of(id))).statusCode(403);
        call("write", Map.of("ids", List.of(id), "values", Map.of("active", false)))
                .statusCode(403);
        call("write", Map.of("ids", List.of(id), "values", Map.of("merged_into", 1)))
                .statusCode(403);
    }

    private static ValidatableResponse search(List<Object> term) {
        return call("search_read", Map.of("domain", List.of(term))).statusCode(200);
    }

    private static ValidatableResponse call(String verb, Map<String, Object> body) {
        return cashier().body(body).post(MODEL + verb).then();
    }

    private static JsonPath segment(String since) {
        return cashier()
                .get(MODEL + "segment?configId=11&storeId=1&companyId=1" + since)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
