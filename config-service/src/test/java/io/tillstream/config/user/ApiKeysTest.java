package io.tillstream.config.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.tillstream.config.Chain;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs work in a person's name with a key that the person made, and can take back. */
@QuarkusTest
class ApiKeysTest extends Chain {

    @AfterEach
    void forgetKeys() {
        execute("DELETE FROM api_key");
    }

    @Test
    void isShownOnceAndKeptAsADigest() {
        var made = made("A script");

        assertThat(made.getString("key")).startsWith("tsk_").hasSizeGreaterThan(40);
        assertThat(made.<String>getList("scopes")).containsExactly("rpc");
        cashier()
                .get("/api/api-keys")
                .then()
                .statusCode(200)
                .body("items.name", contains("A script"))
                .body("items[0].hint", startsWith("tsk_"))
                .body(not(containsString(made.getString("key"))));
        assertThat(number(
                        "SELECT count(*) FROM api_key k WHERE row_to_json(k)::text LIKE '%' || $1 || '%'",
                        made.getString("key")))
                .isZero();
    }

    @Test
    void namesItsPerson() {
        var key = made("A script").getString("key");

        holder(key)
                .statusCode(200)
                .body("user.login", equalTo("cashier"))
                .body("user.stores", contains((int) DAM))
                .body("scopes", contains("rpc"));
        cashier().get("/api/api-keys").then().body("items[0].lastUsedAt", notNullValue());
    }

    @Test
    void countsNoMoreOnceItIsRevokedOrExpired() {
        var revoked = made("Revoked");
        cashier().delete("/api/api-keys/" + revoked.getLong("id")).then().statusCode(204);
        holder(revoked.getString("key")).statusCode(401).body("type", equalTo("api-key-refused"));
        cashier().get("/api/api-keys").then().body("items.name", not(hasItem("Revoked")));

        var expired = made("Expired");
        execute("UPDATE api_key SET expires_at = now() - interval '1 second' WHERE id = $1", expired.getLong("id"));
        holder(expired.getString("key")).statusCode(401);

        holder("tsk_guessed").statusCode(401);
    }

    @Test
    void endsWithItsPerson() {
        var key = made("A script").getString("key");
        execute("UPDATE app_user SET active = false WHERE id = 3");
        try {
            holder(key).statusCode(401);
        } finally {
            execute("UPDATE app_user SET active = true WHERE id = 3");
        }
    }

    @Test
    void isForItsPersonAndTheAdministratorsOnly() {
        var id = made("A script").getLong("id");

        as(TOKENS.manager(DAM)).get("/api/api-keys?userId=3").then().statusCode(404);
        as(TOKENS.manager(DAM)).delete("/api/api-keys/" + id).then().statusCode(404);
        cashier().get("/api/api-keys?userId=1").then().statusCode(404);
        admin().get("/api/api-keys?userId=3").then().statusCode(200).body("items.name", contains("A script"));
        admin().delete("/api/api-keys/" + id).then().statusCode(204);
        cashier().delete("/api/api-keys/999999").then().statusCode(404);
        aService().get("/api/api-keys").then().statusCode(403);
        cashier()
                .body(Map.of("key", "tsk_x"))
                .post("/internal/api-keys/holder")
                .then()
                .statusCode(403);
    }

    @Test
    void isNotKeptForARepeatedCall() {
        var first = repeated().extract().jsonPath();
        var second = repeated().extract().jsonPath();

        assertThat(second.getString("key")).isNotEqualTo(first.getString("key"));
        assertThat(number(
                        "SELECT count(*) FROM idempotency k WHERE row_to_json(k)::text LIKE '%' || $1 || '%'",
                        first.getString("key")))
                .isZero();
    }

    @Test
    void isNotMadeWithoutEnd() {
        execute(
                "INSERT INTO api_key (user_id, name, hint, digest, scopes, expires_at) SELECT 3, 'One of many', 'tsk_',"
                        + " decode(lpad(n::text, 8, '0'), 'hex'), '{rpc}', now() + interval '1 day' FROM generate_series(1, 50) n");

        cashier()
                .body(Map.of("name", "One more"))
                .post("/api/api-keys")
                .then()
                .statusCode(409)
                .body("type", equalTo("too-many-api-keys"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\" \"}",
                "{\"name\":\"x\",\"scopes\":[]}",
                "{\"name\":\"x\",\"scopes\":[\"everything\"]}",
                "{\"name\":\"x\",\"scopes\":[null]}",
                "{\"name\":\"x\",\"expiresInDays\":0}",
                "{\"name\":\"x\",\"expiresInDays\":731}"
            })
    void wantsAnEndAndAPurpose(String request) {
        cashier().body(request).post("/api/api-keys").then().statusCode(422);
    }

    private JsonPath made(String name) {
        return cashier()
                .body(Map.of("name", name, "scopes", List.of("rpc"), "expiresInDays", 30))
                .post("/api/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private ValidatableResponse repeated() {
        return cashier()
                .header("Idempotency-Key", "the-same")
                .body(Map.of("name", "Repeated"))
                .post("/api/api-keys")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse holder(String key) {
        return aService()
                .body(Map.of("key", key))
                .post("/internal/api-keys/holder")
                .then();
    }

    private static RequestSpecification cashier() {
        return as(TOKENS.cashier(DAM));
    }
}
