package io.tillstream.gateway;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** How a till and a back office speak to the gateway. */
public final class Calls {

    private Calls() {}

    /** An access token; in the stand-ins every password is the login. */
    public static String login(String login) {
        return tokens(login).getString("accessToken");
    }

    public static JsonPath tokens(String login) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("login", login, "password", login))
                .post("/api/auth/token")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The value of the session cookie. */
    public static String cookie(String login) {
        return rpc(given(), "/web/session/authenticate", Map.of("db", "tillstream", "login", login, "password", login))
                .extract()
                .cookie("session_id");
    }

    public static ValidatableResponse rpc(String token, String path, Object params) {
        return rpc(given().auth().oauth2(token), path, params);
    }

    public static ValidatableResponse rpc(RequestSpecification caller, String path, Object params) {
        return caller.contentType(ContentType.JSON)
                .body(Map.of("jsonrpc", "2.0", "method", "call", "id", 42, "params", params))
                .post(path)
                .then()
                .statusCode(200);
    }

    /** @param params as JSON text */
    public static ValidatableResponse rpc(RequestSpecification caller, String path, String params) {
        return caller.contentType(ContentType.JSON)
                .body("{\"jsonrpc\":\"2.0\",\"id\":42,\"params\":" + params + "}")
                .post(path)
                .then()
                .statusCode(200);
    }

    public static ValidatableResponse callKw(String token, String model, String method, Object args, Object kwargs) {
        return rpc(
                token,
                "/web/dataset/call_kw/" + model + "/" + method,
                Map.of("model", model, "method", method, "args", args, "kwargs", kwargs));
    }
}
