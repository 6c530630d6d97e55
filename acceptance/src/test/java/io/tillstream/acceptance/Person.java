package io.tillstream.acceptance;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Somebody (or a program) with an identity at the gateway. */
public record Person(String gateway, String token) {

    public static Person nobody() {
        return new Person(RunningSystem.get().gateway(), null);
    }

    public static Person admin() {
        return login("admin");
    }

    public static Person manager() {
        return login("manager");
    }

    public static Person cashier() {
        return login("cashier");
    }

    public static Person integrator() {
        return login("integrator");
    }

    /** Demo users have their login as password. */
    private static Person login(String name) {
        var token = nobody().post("/api/auth/token", Map.of("login", name, "password", name))
                .jsonPath()
                .getString("accessToken");
        return new Person(RunningSystem.get().gateway(), token);
    }

    public RequestSpecification request() {
        var request = given().baseUri(gateway).contentType(ContentType.JSON);
        return token == null ? request : request.auth().oauth2(token);
    }

    public Response get(String path) {
        return request().get(path);
    }

    public Response post(String path, Object body) {
        return request().body(body).post(path);
    }

    Response rpc(String path, Object params) {
        return post(path, Map.of("jsonrpc", "2.0", "method", "call", "id", 7, "params", params));
    }

    JsonPath result(String path, Object params) {
        return rpc(path, params).then().statusCode(200).extract().jsonPath().setRootPath("result");
    }

    Response callKw(String model, String method, Object args, Object kwargs) {
        return rpc("/web/dataset/call_kw", Map.of("model", model, "method", method, "args", args, "kwargs", kwargs));
    }
}
