package io.tillstream.gateway.rpc;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.tillstream.gateway.GatewayTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Odoo's newest door: no envelope, HTTP's own codes, an API key. */
@GatewayTest
class CallingByJson2Test {

    private static final String KEY = "tsk_cashier_rpc";

    @Test
    void answersTheBareResult() {
        call("res.partner", "search_read", Map.of("domain", List.of(), "fields", List.of("name")))
                .statusCode(200)
                .body("name", hasItem("Ana Bar"));
        call("res.partner", "read", Map.of("ids", List.of(1), "fields", List.of("name")))
                .body("[0].name", is("Ana Bar"));
        call("res.partner", "write", Map.of("ids", List.of(1), "vals", Map.of("phone", "1")))
                .body(equalTo("true"));
        call("res.partner", "name_get", Map.of("ids", List.of(1))).statusCode(200);
        call("pos.session", "try_cash_in_out", Map.of("ids", List.of(7), "_type", "in", "amount", 5, "reason", "x"))
                .statusCode(200)
                .body(equalTo("null"));
    }

    @Test
    void refusesWhatFollowsTheArguments() {
        given().auth()
                .oauth2(KEY)
                .contentType(ContentType.JSON)
                .body("{}x")
                .post("/json/2/res.partner/search_count")
                .then()
                .statusCode(400)
                .body("message", not(containsString("Feature")));
    }

    @Test
    void takesNoBodyForNoArguments() {
        given().auth()
                .oauth2(KEY)
                .post("/json/2/res.users/context_get")
                .then()
                .statusCode(200)
                .body("uid", is(3));
    }

    @Test
    void refusesByStatus() {
        call("no.model", "search", Map.of()).statusCode(404).body("name", is("odoo.exceptions.UserError"));
        call("res.partner", "explode", Map.of()).statusCode(404);
        call("pos.session", "load_data", Map.of("ids", List.of(99)))
                .statusCode(404)
                .body("name", is("odoo.exceptions.MissingError"));
        call("res.partner", "search", Map.of("domain", 5))
                .statusCode(422)
                .body("name", is("odoo.exceptions.ValidationError"));
        call("res.partner", "search", Map.of("domian", List.of())).statusCode(422);
        call("pos.order", "check_access_rights", Map.of("operation", "write"))
                .statusCode(403)
                .body("name", is("odoo.exceptions.AccessError"))
                .body("$", hasKey("arguments"))
                .body("$", hasKey("debug"))
                .body("$", not(hasKey("jsonrpc")));
    }

    @Test
    void wantsAKey() {
        for (var bearer : List.of("tsk_nobody_rpc", "tsk_", "no token")) {
            given().auth()
                    .oauth2(bearer)
                    .contentType(ContentType.JSON)
                    .body(Map.of())
                    .post("/json/2/res.partner/search")
                    .then()
                    .statusCode(401)
                    .body("name", is("odoo.http.SessionExpiredException"));
        }
        given().post("/json/2/res.partner/search").then().statusCode(401);
        given().auth()
                .oauth2("tsk_cashier_rest")
                .post("/json/2/res.partner/search")
                .then()
                .statusCode(403);
    }

    @Test
    void refusesABodyThatIsNoObject() {
        for (var body : List.of("[]", "5", "{", "x", "[".repeat(1_001))) {
            given().auth()
                    .oauth2(KEY)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/json/2/res.partner/search")
                    .then()
                    .statusCode(400);
        }
    }

    private static ValidatableResponse call(String model, String method, Map<String, Object> arguments) {
        return given().auth()
                .oauth2(KEY)
                .contentType(ContentType.JSON)
                .body(arguments)
                .post("/json/2/" + model + "/" + method)
                .then();
    }
}
