package io.tillstream.kit.data;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** As when it is killed: whoever called may call again in a moment, and is told so. */
@QuarkusTest
class ADatabaseThatEndsACallTest extends ShopTest {

    private static final String END_WHO_WAITS = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
            + " WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%thing%'";

    @Test
    void isNoFaultOfOurs() {
        assertThatItIsUnavailable(() -> given().auth()
                .oauth2(tokens.cashier(1))
                .contentType("application/json")
                .body("{\"name\":\"a lamp in the dark\"}")
                .post("/things"));
    }

    @Test
    void isNoFaultOfOursThroughHibernateEither() {
        var id = thing("lamp");

        assertThatItIsUnavailable(() -> given().auth()
                .oauth2(tokens.manager(1))
                .contentType("application/json")
                .body("{\"name\":\"another lamp\"}")
                .put("/things/" + id + "/name"));
    }

    private void assertThatItIsUnavailable(Supplier<Response> call) {
        var holder = connection();
        try {
            run(holder, "BEGIN");
            run(holder, "LOCK TABLE thing IN EXCLUSIVE MODE");
            var answer = CompletableFuture.supplyAsync(call);
            await().until(() -> sql(END_WHO_WAITS) > 0);

            assertThat(answer.join().statusCode()).isEqualTo(503);
            assertThat(answer.join().header("Retry-After")).isNotBlank();
            assertThat(answer.join().jsonPath().getString("type")).isEqualTo("unavailable");
        } finally {
            run(holder, "ROLLBACK");
            holder.close().await().indefinitely();
        }
    }
}
