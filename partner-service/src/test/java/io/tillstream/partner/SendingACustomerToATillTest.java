package io.tillstream.partner;

import static io.tillstream.partner.Shop.as;
import static io.tillstream.partner.Shop.customer;
import static io.tillstream.partner.Shop.manager;
import static io.tillstream.partner.Shop.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.identity.Claims;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.kit.testing.Tokens;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(ConfigStandIn.class)
class SendingACustomerToATillTest {

    private static final int REGISTER = 11;

    @Test
    void theTillIsToldWithTheRecordAsItMaySeeIt() {
        var id = customer("Chosen");

        var selection = manager()
                .body(Map.of("registerId", REGISTER))
                .post("/api/partners/" + id + "/selections")
                .then()
                .statusCode(202)
                .body("status", equalTo("pending"))
                .extract()
                .jsonPath()
                .getString("id");

        await().untilAsserted(() -> assertThat(said(Topics.SELECTIONS, REGISTER))
                .filteredOn(event -> event.subject().equals("selection:" + selection))
                .singleElement()
                .satisfies(event -> assertThat(new String(event.data()))
                        .contains(
                                "\"model\":\"res.partner\"",
                                "\"recordId\":" + id,
                                "\"name\":\"Chosen\"",
                                "\"sentBy\":{\"userId\":2")));
    }

    @Test
    void aTillsOwnRequestIsAnsweredWithItsOrder() {
        var id = customer("Asked For");
        var token = Tokens.ofTestServers()
                .sign(Jwt.claims()
                        .subject("3")
                        .claim("jti", "request-1")
                        .claim(Claims.USE, "selection-request")
                        .claim(Claims.REGISTER, REGISTER)
                        .claim("model", "res.partner")
                        .claim("orderUuid", "order-1"));

        manager()
                .body(Map.of("requestToken", token))
                .post("/api/partners/" + id + "/selections")
                .then()
                .statusCode(202);

        await().untilAsserted(() -> assertThat(said(Topics.SELECTIONS, REGISTER))
                .anySatisfy(event -> assertThat(new String(event.data()))
                        .contains("\"requestId\":\"request-1\"", "\"orderUuid\":\"order-1\"")));
    }

    @Test
    void aTillsOwnRequestIsAnsweredOnceHoweverOftenItsTokenIsShown() {
        var token = Tokens.ofTestServers().sign(request("res.partner"));
        var first = manager()
                .body(Map.of("requestToken", token))
                .post("/api/partners/" + customer("First") + "/selections")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("id");

        manager()
                .body(Map.of("requestToken", token))
                .post("/api/partners/" + customer("Second") + "/selections")
                .then()
                .statusCode(409)
                .body("type", equalTo("request-answered"))
                .body("selectionId", equalTo(first));
    }

    @Test
    void anExpiredRequestOrOneForAnotherKindOrAnotherStoreIsRefused() {
        var path = "/api/partners/" + customer("Too Late") + "/selections";

        manager()
                .body(Map.of("requestToken", Tokens.ofTestServers().signExpired(request("res.partner"))))
                .post(path)
                .then()
                .statusCode(403)
                .body("type", equalTo("token-refused"));
        manager()
                .body(Map.of("requestToken", Tokens.ofTestServers().sign(request("product.product"))))
                .post(path)
                .then()
                .statusCode(422);
        as(Tokens.ofTestServers().manager(2))
                .body(Map.of("requestToken", Tokens.ofTestServers().sign(request("res.partner"))))
                .post(path)
                .then()
                .statusCode(404);
    }

    private static JwtClaimsBuilder request(String model) {
        return Jwt.claims()
                .subject("3")
                .claim("jti", "request-" + UUID.randomUUID())
                .claim(Claims.USE, "selection-request")
                .claim(Claims.REGISTER, REGISTER)
                .claim("model", model);
    }

    @Test
    void anotherCompanysTillIsNotThereEvenForWhoSeesAllStores() {
        var foreigner = Tokens.ofTestServers()
                .sign(Tokens.user(9, "foreign", "admin")
                        .claim(Claims.ALL_STORES, true)
                        .claim(Claims.COMPANY, 2));
        var theirs = as(foreigner)
                .body(Map.of("name", "Theirs"))
                .post("/api/partners")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");

        as(foreigner)
                .body(Map.of("registerId", REGISTER))
                .post("/api/partners/" + theirs + "/selections")
                .then()
                .statusCode(404);
    }

    @Test
    void aForgedRequestAnotherStoresTillAndAnUnknownCustomerAreRefused() {
        var path = "/api/partners/" + customer("Safe") + "/selections";

        manager()
                .body(Map.of("requestToken", Tokens.ofTestServers().manager(1)))
                .post(path)
                .then()
                .statusCode(403);
        as(Tokens.ofTestServers().manager(2))
                .body(Map.of("registerId", REGISTER))
                .post(path)
                .then()
                .statusCode(404);
        manager().body(Map.of("registerId", 12)).post(path).then().statusCode(404);
        manager().body(Map.of()).post(path).then().statusCode(422);
        manager()
                .body(Map.of("registerId", REGISTER))
                .post("/api/partners/987654321/selections")
                .then()
                .statusCode(404);
    }

    @Test
    void aRecordThatOnlyPointsAtAnotherCustomerIsNotSent() {
        var gone = customer("Gone");
        var survivor = customer("Stays");
        manager()
                .body(Map.of("into", survivor))
                .post("/api/partners/" + gone + "/merge")
                .then()
                .statusCode(200);

        manager()
                .body(Map.of("registerId", REGISTER))
                .post("/api/partners/" + gone + "/selections")
                .then()
                .statusCode(409)
                .body("mergedInto", equalTo((int) survivor));
    }
}
