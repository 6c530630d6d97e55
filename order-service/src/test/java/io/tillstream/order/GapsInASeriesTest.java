package io.tillstream.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.kit.testing.Tokens;
import io.tillstream.order.fixture.Owners;
import io.tillstream.order.fixture.Shop;
import io.tillstream.order.fixture.TestOrder;
import io.tillstream.order.fixture.Till;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A till numbers what it sells: the numbers that never arrived were never handed in. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(Owners.class)
class GapsInASeriesTest {

    private long register;
    private long session;

    @BeforeEach
    void aSessionIsOpen() {
        Shop.open();
        register = Shop.newRegister();
        session = Shop.newSession(register);
    }

    @Test
    void aSeriesWithoutAGapHasNone() {
        sold("DAM-01-000001", "DAM-01-000002", "DAM-01-000003");

        assertThat(gaps("").getList("items")).isEmpty();
        assertThat(gaps("").getInt("arrived")).isEqualTo(3);
        assertThat(gaps("").getInt("missing")).isZero();
    }

    @Test
    void whatIsMissingIsToldInRangesWithItsNeighbours() {
        sold("DAM-01-000003", "DAM-01-000004", "DAM-01-000009");

        var gaps = gaps("");

        assertThat(gaps.getList("items.from")).isEqualTo(List.of("DAM-01-000001", "DAM-01-000005"));
        assertThat(gaps.getList("items.to")).isEqualTo(List.of("DAM-01-000002", "DAM-01-000008"));
        assertThat(gaps.getList("items.count")).isEqualTo(List.of(2, 4));
        assertThat(gaps.getInt("missing")).isEqualTo(6);
        assertThat((Object) gaps.get("items[0].after")).isNull();
        assertThat(gaps.getString("items[1].after.number")).isEqualTo("DAM-01-000004");
        assertThat(gaps.getString("items[1].before.number")).isEqualTo("DAM-01-000009");
        assertThat(gaps.getLong("items[1].before.orderId")).isPositive();
    }

    @Test
    void aSeriesGoesOnInTheNextSession() {
        sold("DAM-01-000001");
        session = Shop.newSession(register);
        sold("DAM-01-000003");

        assertThat(gaps("").getList("items.from")).isEqualTo(List.of("DAM-01-000002"));
    }

    /** Odoo counts each login of a session from 1. */
    @Test
    void odoosNumbersAreOneSeriesForEachLogin() {
        sold("Order 00042-001-0001", "Order 00042-001-0003", "Order 00042-002-0002", "Order 00043-001-0001");

        var gaps = gaps("");

        assertThat(gaps.getList("items.from")).isEqualTo(List.of("Order 00042-001-0002", "Order 00042-002-0001"));
        assertThat(gaps.getList("items.series")).isEqualTo(List.of("Order 00042-001-", "Order 00042-002-"));
    }

    @Test
    void whatIsParkedOrInQuarantineHasArrivedAndANumberThatWasTakenCountsOnce() {
        sold("DAM-01-000001", "DAM-01-000001");
        Till.sendDrafts(order("DAM-01-000002").wrapped());
        Till.sendOne(order("DAM-01-000003").totalling("99").wrapped());
        sold("DAM-01-000004");

        assertThat(gaps("").getList("items")).isEmpty();
        assertThat(gaps("").getInt("arrived")).isEqualTo(4);
    }

    @Test
    void whatNobodyCountsIsInNoSeries() {
        var order = order("x");
        var nameless = order.wrapped();
        nameless.getJsonObject("data").remove("name");
        Till.sendOne(nameless);
        sold("DAM-01-000042-R1234", "by hand");

        assertThat(gaps("").getInt("arrived")).isZero();
        assertThat(gaps("").getList("items")).isEmpty();
    }

    @Test
    void pageByPageEveryGapOnce() {
        sold(Stream.iterate(2, place -> place + 2)
                .limit(5)
                .map("DAM-01-%06d"::formatted)
                .toArray(String[]::new));
        var found = new ArrayList<>();
        String cursor = null;
        do {
            var page = gaps("?limit=2" + (cursor == null ? "" : "&after=" + cursor));
            assertThat(page.getInt("missing")).isEqualTo(5);
            found.addAll(page.getList("items.from"));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(found)
                .containsExactly("DAM-01-000001", "DAM-01-000003", "DAM-01-000005", "DAM-01-000007", "DAM-01-000009");
    }

    @Test
    void aSeriesNeedsNoZerosInFront() {
        sold("8", "9", "11");

        assertThat(gaps("").getList("items.from")).isEqualTo(List.of("1", "10"));
        assertThat(gaps("").getList("items.to")).isEqualTo(List.of("7", "10"));
    }

    /** What came before is not looked at, so that nobody knows where the series began. */
    @Test
    void fromADayOnTheBeginningIsNoGap() {
        sold("DAM-01-000100", "DAM-01-000102");

        assertThat(gaps("?from=2026-01-01").getList("items.from")).isEqualTo(List.of("DAM-01-000101"));
        assertThat(gaps("?from=2091-01-01").getInt("arrived")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=soon", "limit=0", "limit=501", "after=!", "after=eA", "from=%2B999999999-01-01"})
    void whatIsNoQuestionIsRefused(String query) {
        var status = given().auth()
                .oauth2(Tokens.ofTestServers().manager(1))
                .get("/api/registers/" + register + "/order-gaps?" + query)
                .statusCode();

        assertThat(status).isIn(400, 422);
    }

    @Test
    void anotherStoresGapsAreNobodysBusiness() {
        var path = "/api/registers/" + register + "/order-gaps";

        given().auth()
                .oauth2(Tokens.ofTestServers().manager(2))
                .get(path)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.ofTestServers().cashier(1))
                .get(path)
                .then()
                .statusCode(403);
    }

    private void sold(String... numbers) {
        Till.send(Stream.of(numbers).map(number -> order(number).wrapped()).toArray(JsonObject[]::new));
    }

    private TestOrder order(String number) {
        return TestOrder.ofOneFood(session).numbered(number);
    }

    private JsonPath gaps(String query) {
        return Till.asManager("/api/registers/" + register + "/order-gaps" + query);
    }
}
