package io.tillstream.gateway.till;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.tillstream.contracts.TillsEvent.TillsConnected;
import io.tillstream.contracts.Topics;
import io.tillstream.gateway.GatewayTest;
import io.tillstream.gateway.owners.Owners;
import io.tillstream.kit.testing.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody wants to know where they can send something to. */
@GatewayTest
class FindingOpenTillsTest {

    private final String manager = Tokens.ofTestServers().manager(1);
    private final long register = Office.newRegister();

    Owners owners;

    @BeforeEach
    void aRegisterOfStoreOneThatNobodyHasOpened() {
        owners.config.put(
                "pos.config",
                register,
                Map.of("name", "Till " + register, "code", "T-" + register, "store_id", 1, "company_id", 1));
    }

    @Test
    void aTillIsOpenWhileItHasASocket() {
        assertThat(open(manager)).doesNotContain(register);

        try (var till = Socket.till(register, Tokens.ofTestServers().cashier(1))) {
            assertThat(open(manager)).contains(register);
            assertThat(tills(manager, "").getString(path("name"))).isEqualTo("Till " + register);
            assertThat(tills(manager, "").getString(path("storeName"))).isEqualTo("Store 1");
            assertThat(tills(manager, "").getBoolean(path("connected"))).isTrue();
            assertThat(tills(manager, "").<Object>get(path("session"))).isNull();
        }

        await().until(() -> !open(manager).contains(register));
    }

    @Test
    void orASession() {
        owners.session.openFor(register);

        assertThat(tills(manager, "").getString(path("session.state"))).isEqualTo("opened");
        assertThat(tills(manager, "").getBoolean(path("connected"))).isFalse();
    }

    @Test
    void anotherReplicasTillIsConnectedAsWell() {
        var now = java.time.Instant.now().toString();
        var replica = "replica-" + register;
        await().until(() -> {
            Office.publish(
                    Topics.TILLS,
                    replica,
                    "replica:" + replica,
                    new TillsConnected(replica, List.of(register), 60, false, now));
            return open(manager).contains(register);
        });
    }

    @Test
    void thoseOfOtherStoresAreNobodyElsesBusiness() {
        owners.session.openFor(register);

        assertThat(open(Tokens.ofTestServers().manager(2))).doesNotContain(register);
        assertThat(open(Tokens.ofTestServers().admin())).contains(register);
        given().get("/api/tills").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.ofTestServers().integrator())
                .get("/api/tills")
                .then()
                .statusCode(403);
    }

    @Test
    void theListGoesOnAfterAPage() {
        owners.session.openFor(register);
        var all = tills(manager, "?all=true&limit=500").getList("items.registerId", Long.class);

        var walked = new java.util.ArrayList<Long>();
        var after = "";
        while (after != null) {
            var page = tills(manager, "?all=true&limit=2&after=" + after);
            walked.addAll(page.getList("items.registerId", Long.class));
            after = page.getString("next");
        }

        assertThat(all).contains(1L, 2L, register).doesNotContain(3L).isSorted();
        assertThat(walked).isEqualTo(all);
    }

    @Test
    void whatIsNoQuestionIsRefused() {
        for (var query : List.of("?after=x", "?limit=0", "?storeId=Dam")) {
            given().auth()
                    .oauth2(manager)
                    .get("/api/tills" + query)
                    .then()
                    .statusCode(org.hamcrest.Matchers.oneOf(400, 422))
                    .contentType("application/problem+json");
        }
        given().auth()
                .oauth2(manager)
                .get("/api/tills?storeId=2")
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()));
    }

    private String path(String field) {
        return "items.find { it.registerId == " + register + " }." + field;
    }

    private static List<Long> open(String token) {
        return tills(token, "?limit=500").getList("items.registerId", Long.class);
    }

    private static JsonPath tills(String token, String query) {
        return given().auth()
                .oauth2(token)
                .get("/api/tills" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
