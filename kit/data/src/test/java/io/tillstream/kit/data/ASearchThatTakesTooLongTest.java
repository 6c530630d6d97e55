package io.tillstream.kit.data;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The database ends what runs too long; whoever asked is told to ask for less. */
@QuarkusTest
class ASearchThatTakesTooLongTest extends ShopTest {

    private static final String CANCEL_WHO_WAITS = "SELECT count(pg_cancel_backend(pid)) FROM pg_stat_activity"
            + " WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%thing%'";

    @Test
    void isRefusedWithAReason() {
        var holder = connection();
        try {
            run(holder, "BEGIN");
            run(holder, "LOCK TABLE thing IN ACCESS EXCLUSIVE MODE");
            var answer = CompletableFuture.supplyAsync(() -> given().auth()
                    .oauth2(tokens.admin())
                    .contentType("application/json")
                    .body("{\"domain\":[]}")
                    .post("/internal/models/shop.thing/search_count"));
            await().until(() -> sql(CANCEL_WHO_WAITS) > 0);

            assertThat(answer.join().statusCode()).isEqualTo(422);
            assertThat(answer.join().jsonPath().getString("type")).isEqualTo("takes-too-long");
            assertThat(answer.join().jsonPath().getString("detail")).contains("Narrow");
        } finally {
            run(holder, "ROLLBACK");
            holder.close().await().indefinitely();
        }
    }

    @Test
    void everyConnectionOfOursHasABound() {
        assertThat(sql("SELECT setting::bigint FROM pg_settings WHERE name = 'statement_timeout'"))
                .isEqualTo(60_000);
        assertThat(sql("SELECT count(*) FROM pg_settings WHERE name = 'jit' AND setting = 'off'"))
                .isEqualTo(1);
    }
}
