package io.tillstream.gateway.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.tillstream.gateway.Calls;
import io.tillstream.gateway.GatewayTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A program comes with a key in a person's name, at the doors that the key is for. */
@GatewayTest
class CallingWithAnApiKeyTest {

    @Test
    void opensTheDoorsOfItsScope() {
        given().auth()
                .oauth2("tsk_cashier_rest")
                .get("/api/registers")
                .then()
                .statusCode(200)
                .body("service", equalTo("config-service"));
        Calls.callKw("tsk_cashier_rpc", "res.partner", "search_read", List.of(), Map.of())
                .body("result.name", hasItem("Ana Bar"));
    }

    @Test
    void opensNoOther() {
        given().auth()
                .oauth2("tsk_cashier_rpc")
                .get("/api/registers")
                .then()
                .statusCode(403)
                .body("type", equalTo("not-allowed"));
        // Odoo's doors say it in their own words.
        Calls.callKw("tsk_cashier_rest", "res.partner", "search", List.of(), Map.of())
                .body("id", is(42))
                .body("error.data.name", is("odoo.exceptions.AccessError"));
        given().auth()
                .oauth2("tsk_cashier_rest")
                .post("/json/2/res.partner/search")
                .then()
                .statusCode(403)
                .body("name", is("odoo.exceptions.AccessError"));
    }

    @Test
    void makesNoOtherKey() {
        given().auth().oauth2("tsk_cashier_rest").get("/api/api-keys").then().statusCode(403);
        given().auth()
                .oauth2(Calls.login("cashier"))
                .get("/api/api-keys")
                .then()
                .statusCode(200)
                .body("service", is("config-service"));
    }

    @Test
    void isNobodysOnceItIsRevoked() {
        given().auth().oauth2("tsk_nobody_rest").get("/api/registers").then().statusCode(401);
        Calls.callKw("tsk_nobody_rpc", "res.partner", "search", List.of(), Map.of())
                .body("error.data.name", is("odoo.http.SessionExpiredException"));
    }
}
