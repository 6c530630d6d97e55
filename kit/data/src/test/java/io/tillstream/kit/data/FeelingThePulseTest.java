package io.tillstream.kit.data;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.kit.data.model.SegmentPulse;
import io.tillstream.kit.data.model.SegmentPulse.Beat;
import io.tillstream.kit.data.model.SegmentScopes;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whether anything changed, without reading it. */
@QuarkusTest
class FeelingThePulseTest extends ShopTest {

    @Inject
    SegmentPulse pulse;

    @Inject
    SegmentScopes scopes;

    @Test
    void itStaysTheSameWhileNothingIsWritten() {
        thing("written before");
        var before = beat(null);

        assertThat(changed(before, beat(before.horizon()))).isFalse();
    }

    @Test
    void anythingWrittenMovesIt() {
        var known = thing("known");
        var at = beat(null);
        for (var write : new String[] {
            "INSERT INTO thing (name) VALUES ('new')",
            "UPDATE thing SET name = 'renamed' WHERE id = " + known,
            "UPDATE thing SET name = 'renamed' WHERE id = " + known,
            "INSERT INTO thing_tag VALUES (" + known + ", 9)",
            "DELETE FROM thing WHERE id = " + known
        }) {
            sql(write);
            var now = beat(at.horizon());
            assertThat(changed(at, now)).as(write).isTrue();
            at = now;
        }
    }

    @Test
    void aTransactionThatWasOpenMovesItWhenItCommits() {
        var early = connection();
        run(early, "BEGIN");
        run(early, "INSERT INTO thing (name) VALUES ('written before, committed after')");
        thing("committed in between");
        var open = beat(null);

        assertThat(changed(open, beat(open.horizon()))).isFalse();
        run(early, "COMMIT");
        early.close().await().indefinitely();

        assertThat(changed(open, beat(open.horizon()))).isTrue();
    }

    @Test
    void twoThatCommitInTheOtherOrderBothMoveIt() {
        var first = connection();
        var second = connection();
        run(first, "BEGIN");
        run(first, "INSERT INTO thing (name) VALUES ('first')");
        run(second, "BEGIN");
        run(second, "INSERT INTO thing (name) VALUES ('second')");
        var before = beat(null);

        run(second, "COMMIT");
        var between = beat(before.horizon());
        run(first, "COMMIT");
        var after = beat(between.horizon());

        assertThat(changed(before, between)).isTrue();
        assertThat(changed(between, after)).isTrue();
        first.close().await().indefinitely();
        second.close().await().indefinitely();
    }

    @Test
    void registersOfOneStoreShareASegmentAndThoseOfTwoDoNot() {
        assertThat(scope(1, 1)).isEqualTo(scope(2, 1));
        assertThat(scope(1, 1)).isNotEqualTo(scope(1, 2));
    }

    /** As the gateway asks. */
    @Test
    void theGatewayAsksForAllOfItOverHttp() {
        var known = thing("known over http");
        var gateway = tokens.service("pos-gateway");

        given().auth()
                .oauth2(gateway)
                .get("/internal/segments/pulse")
                .then()
                .statusCode(200)
                .body("marks.'shop.thing'.next", notNullValue());
        given().auth()
                .oauth2(gateway)
                .get("/internal/segments/pulse?horizon=x")
                .then()
                .statusCode(400);
        given().auth()
                .oauth2(gateway)
                .get("/internal/segments/scopes?configId=1&storeId=1&companyId=1")
                .then()
                .statusCode(200)
                .body("'shop.thing'", is(scope(1, 1)));
        given().auth()
                .oauth2(gateway)
                .accept("application/json")
                .get("/internal/models/shop.thing/segment?configId=1&storeId=1&companyId=1")
                .then()
                .statusCode(200)
                .body("records.id", hasItem((int) known))
                .body("end", is(true));
        given().auth()
                .oauth2(tokens.cashier(1))
                .get("/internal/segments/pulse")
                .then()
                .statusCode(403);
    }

    private String scope(long register, long store) {
        return scopes.of(Map.of("configId", register, "storeId", store, "companyId", 1L))
                .await()
                .indefinitely()
                .get("shop.thing");
    }

    private Beat beat(String horizon) {
        return pulse.beat(horizon).await().indefinitely();
    }

    private static boolean changed(Beat before, Beat now) {
        return !before.marks()
                .get("shop.thing")
                .next()
                .equals(now.marks().get("shop.thing").since());
    }
}
