package io.tillstream.partner.customer;

import static io.tillstream.partner.Shop.as;
import static io.tillstream.partner.Shop.cashier;
import static io.tillstream.partner.Shop.customer;
import static io.tillstream.partner.Shop.manager;
import static io.tillstream.partner.Shop.register;
import static io.tillstream.partner.Shop.said;
import static io.tillstream.partner.Shop.unique;
import static io.tillstream.partner.Shop.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.identity.Claims;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.kit.testing.Tokens;
import io.tillstream.partner.ConfigStandIn;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(ConfigStandIn.class)
class KeepingCustomersTest {

    @Test
    void aCashierRegistersACustomer() {
        register(with("Zoë Müller", "email", "zoe@example.com", "countryCode", "de", "pricelistId", 2))
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("name", equalTo("Zoë Müller"))
                .body("countryCode", equalTo("DE"))
                .body("companyId", equalTo(1))
                .body("active", equalTo(true))
                .body("mergedInto", nullValue());
    }

    @Test
    void everybodyWhoKeepsCustomersHearsOfTheNewOne() {
        var id = customer("Heard Of");

        await().untilAsserted(() -> assertThat(said(Topics.PARTNERS, id))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo("io.tillstream.partner.changed.v1");
                    assertThat(event.subject()).isEqualTo("res.partner:" + id);
                    assertThat(event.sequence()).isEqualTo(1);
                    assertThat(new String(event.data())).contains("\"name\":\"Heard Of\"");
                }));
    }

    @Test
    void theSameRegistrationSentTwiceIsOneCustomer() {
        var name = unique();
        var first = cashier()
                .header("Idempotency-Key", name)
                .body(Map.of("name", name))
                .post("/api/partners");
        var again = cashier()
                .header("Idempotency-Key", name)
                .body(Map.of("name", name))
                .post("/api/partners");

        assertThat(again.jsonPath().getLong("id")).isEqualTo(first.jsonPath().getLong("id"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    }

    @Test
    void aCustomerWhomATillRegisteredWithoutANetworkIsOneHoweverOftenItSaysSo() {
        var uuid = UUID.randomUUID().toString();
        var id = register(with("Offline Olga", "uuid", uuid))
                .statusCode(201)
                .body("uuid", equalTo(uuid))
                .extract()
                .jsonPath()
                .getLong("id");

        register(with("Offline Olga, again", "uuid", uuid))
                .statusCode(200)
                .body("id", equalTo((int) id))
                .body("name", equalTo("Offline Olga"));
        register(with("Nobody", "uuid", "no uuid")).statusCode(422).body("errors[0].field", equalTo("uuid"));
        await().untilAsserted(() ->
                assertThat(new String(said(Topics.PARTNERS, id).get(0).data())).contains("\"uuid\":\"" + uuid + "\""));
    }

    @Test
    void severalAtOnceWithOneIdentityAreOneCustomer() {
        var uuid = UUID.randomUUID().toString();

        var ids = IntStream.range(0, 8)
                .parallel()
                .mapToLong(i -> register(with("Olga " + i, "uuid", uuid))
                        .extract()
                        .jsonPath()
                        .getLong("id"))
                .distinct()
                .count();

        assertThat(ids).isEqualTo(1);
    }

    @Test
    void allFaultsOfAFormAreNamedAtOnce() {
        register(with(" ", "email", "nobody", "countryCode", "Holland"))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.field", hasItems("name", "email", "countryCode"));
    }

    @Test
    void aPricelistThatNobodyKnowsIsRefused() {
        register(with("Somebody", "pricelistId", 99)).statusCode(422).body("errors[0].field", equalTo("pricelistId"));
    }

    @Test
    void aCustomerCardIsOneCustomers() {
        var card = unique();
        customer(with("First", "barcode", card));

        register(with("Second", "barcode", card)).statusCode(409).body("type", equalTo("barcode-taken"));
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() {
        var id = customer("Before");
        cashier()
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "Mine"))
                .put("/api/partners/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");

        cashier()
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "Theirs"))
                .put("/api/partners/" + id)
                .then()
                .statusCode(412)
                .body("type", equalTo("stale"));
        cashier().get("/api/partners/" + id).then().body("name", equalTo("Mine"));
    }

    @Test
    void anArchivedCustomerIsNotOfferedAndCanComeBack() {
        var name = unique();
        var id = customer(name);

        manager().delete("/api/partners/" + id).then().statusCode(204);
        assertThat(found(name)).isEmpty();
        cashier().get("/api/partners/" + id).then().statusCode(200).body("active", equalTo(false));

        manager().post("/api/partners/" + id + "/restore").then().statusCode(200);
        assertThat(found(name)).containsExactly(name);
    }

    @Test
    void aCashierArchivesMergesAndErasesNobody() {
        var id = customer("Untouched");

        cashier().delete("/api/partners/" + id).then().statusCode(403);
        cashier()
                .body(Map.of("into", 1))
                .post("/api/partners/" + id + "/merge")
                .then()
                .statusCode(403);
        cashier().post("/api/partners/" + id + "/erase").then().statusCode(403);
    }

    @Test
    void anotherCompanysCustomerIsNotThere() {
        var id = customer("Ours");
        var stranger = as(Tokens.ofTestServers()
                .sign(Tokens.user(9, "stranger", Roles.ADMIN)
                        .claim(Claims.COMPANY, 2)
                        .claim(Claims.ALL_STORES, true)));

        stranger.get("/api/partners/" + id).then().statusCode(404);
    }

    @Test
    void withoutIdentityNothingIsTold() {
        RestAssured.given().get("/api/partners").then().statusCode(401).contentType("application/problem+json");
    }

    private static List<String> found(String typed) {
        return cashier().queryParam("q", typed).get("/api/partners").jsonPath().getList("items.name");
    }
}
