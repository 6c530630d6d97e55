package io.tillstream.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.testing.KafkaProbe;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.order.fixture.Owners;
import io.tillstream.order.fixture.Shop;
import io.tillstream.order.fixture.TestOrder;
import io.tillstream.order.fixture.Till;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(Owners.class)
class FlaggedOrdersTest {

    private long session;

    @BeforeEach
    void aSessionIsOpen() {
        Shop.open();
        session = Shop.newSession(1);
    }

    @Test
    void anOrderThatAddsUpSaysNothing() {
        var order =
                Till.order(Till.sendOne(TestOrder.ofOneFood(session).wrapped()).get("id"));

        assertThat(order.getString("amountCheck")).isEqualTo("match");
        assertThat(order.getList("flags")).isEmpty();
    }

    @Test
    void aTotalThatTheEngineDoesNotFindIsBookedWithBothFiguresAndSaid() throws Exception {
        var sent = TestOrder.in(session)
                .line(Shop.FOOD, "1", "10")
                .totalling("13.00")
                .paidBy(Shop.CARD, "13.00");
        var id = Till.sendOne(sent.wrapped()).get("id");
        var order = Till.order(id);

        assertThat(order.getString("state")).isEqualTo("paid");
        assertThat(order.getString("total")).isEqualTo("13.00");
        assertThat(order.getString("amountCheck")).isEqualTo("mismatch");
        assertThat(order.getString("amounts.till.total")).isEqualTo("13.00");
        assertThat(order.getString("amounts.server.total")).isEqualTo("12.10");
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        KafkaProbe.ofTestServers().events(Topics.ORDERS))
                .filteredOn(event -> event.type().equals("io.tillstream.order.flagged.v1"))
                .filteredOn(event -> event.subject().equals("order:" + id))
                .singleElement()
                .satisfies(event -> {
                    var details = new ObjectMapper().readTree(event.data()).get("details");
                    assertThat(details.path("amountCheck").asText()).isEqualTo("mismatch");
                    assertThat(details.at("/till/total").asText()).isEqualTo("13.00");
                    assertThat(details.at("/server/total").asText()).isEqualTo("12.10");
                }));
    }

    @Test
    void aCustomerWhomNobodyKnowsIsNoReasonToRefuse() {
        var order = Till.order(Till.sendOne(TestOrder.ofOneFood(session)
                        .with("partner_id", 987_654_321)
                        .wrapped())
                .get("id"));

        assertThat(order.getList("flags")).isEqualTo(List.of("unknown-partner"));
        assertThat((Object) order.get("partnerId")).isNull();
    }

    @Test
    void aKnownCustomerIsShownByName() {
        var order = Till.order(Till.sendOne(TestOrder.ofOneFood(session)
                        .with("partner_id", Shop.ANNA)
                        .wrapped())
                .get("id"));

        assertThat(order.getList("flags")).isEmpty();
        assertThat(order.getString("partnerName")).isEqualTo("Anna Visser");
    }

    @Test
    void aClockThatIsFarOffIsNoReasonToRefuse() {
        var outcomes = Till.send(
                TestOrder.ofOneFood(session)
                        .with("creation_date", "2031-01-01 10:00:00")
                        .wrapped(),
                TestOrder.ofOneFood(session)
                        .with("creation_date", "2019-01-01T10:00:00Z")
                        .wrapped(),
                TestOrder.ofOneFood(session).with("creation_date", "yesterday").wrapped(),
                TestOrder.ofOneFood(session).with("creation_date", 17).wrapped());

        assertThat(outcomes).extracting("status").containsOnly("created");
        assertThat(outcomes).extracting("flags").containsOnly(List.of("clock"));
    }
}
