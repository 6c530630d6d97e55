package io.tillstream.order;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anEmptyMap;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.kit.testing.Tokens;
import io.tillstream.order.fixture.Owners;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(Owners.class)
class WhatTillsLoadTest {

    /** Nothing of this service's: asked whether that changed, it says so. */
    @ParameterizedTest
    @ValueSource(strings = {"", "?horizon=1"})
    void isNoOrder(String since) {
        given().auth()
                .oauth2(Tokens.ofTestServers().service("pos-gateway"))
                .get("/internal/segments/pulse" + since)
                .then()
                .statusCode(200)
                .body("marks", anEmptyMap());
    }
}
