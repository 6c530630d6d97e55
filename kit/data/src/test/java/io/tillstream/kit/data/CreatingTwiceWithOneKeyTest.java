package io.tillstream.kit.data;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CreatingTwiceWithOneKeyTest extends ShopTest {

    @Test
    void givesTheFirstAnswerAgain() {
        var key = UUID.randomUUID().toString();

        var first = create(tokens.cashier(1), key, "a lamp of " + key);
        var second = create(tokens.cashier(1), key, "a lamp of " + key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.body().asString()).isEqualTo(first.body().asString());
        assertThat(sql("SELECT count(*) FROM thing WHERE name = 'a lamp of " + key + "'"))
                .isEqualTo(1);
    }

    @Test
    void refusesAnotherBody() {
        var key = UUID.randomUUID().toString();
        create(tokens.cashier(1), key, "one");

        assertThat(create(tokens.cashier(1), key, "another").statusCode()).isEqualTo(422);
    }

    @Test
    void isAMatterOfEachCaller() {
        var key = UUID.randomUUID().toString();
        create(tokens.cashier(1), key, "one");

        assertThat(create(tokens.manager(1), key, "another").statusCode()).isEqualTo(201);
    }

    @Test
    void doesNotGuessWhatBecameOfACallThatNeverFinished() {
        var key = UUID.randomUUID().toString();
        create(tokens.cashier(1), key, "one");
        sql("UPDATE idempotency SET status = NULL WHERE key = '" + key + "'");

        assertThat(create(tokens.cashier(1), key, "one").statusCode()).isEqualTo(409);
    }

    private Response create(String token, String key, String name) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"name\":\"" + name + "\"}")
                .post("/things");
    }
}
