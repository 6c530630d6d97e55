package io.tillstream.config.imports;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.tillstream.config.Chain;
import java.util.UUID;

/** Files as people send them. */
abstract class Sheets extends Chain {

    static ValidatableResponse send(String token, byte[] file, String query) {
        return given().auth()
                .oauth2(token)
                .contentType("application/octet-stream")
                .body(file)
                .post("/api/imports?wait=30&" + query)
                .then();
    }

    static ValidatableResponse send(String csv, String query) {
        return send(TOKENS.admin(), csv.getBytes(java.nio.charset.StandardCharsets.UTF_8), query);
    }

    /** The report of a file that could be read. */
    static JsonPath imported(String csv) {
        return send(csv, "").statusCode(200).extract().jsonPath();
    }

    static String exported(String kind) {
        return given().auth()
                .oauth2(TOKENS.admin())
                .get("/api/exports/" + kind)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** A code that no other test uses. */
    static String fresh() {
        return "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    }

    long events(String subject) {
        return number(
                "SELECT coalesce((SELECT last FROM outbox_sequence WHERE topic = 'pos.config' AND key = $1), 0)",
                subject);
    }
}
