package io.tillstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillstream.contracts.Topics;
import io.tillstream.kit.event.CloudEvent;
import io.tillstream.kit.testing.KafkaProbe;
import io.tillstream.session.fixture.OrderStandIn;
import io.tillstream.session.fixture.Till;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens at a register is said in order and without a gap. */
@ShopTest
class SessionEventsTest {

    private final Till till = Till.fresh();
    private final KafkaProbe kafka = KafkaProbe.ofTestServers();

    @Test
    void tellTheWholeDayWithoutAGap() {
        var id = till.opened("100.00");
        OrderStandIn.start().ordersOf(id).cash("12.10");
        till.move(id, "in", "5.00").then().statusCode(201);
        till.startClosing(id).then().statusCode(200);
        till.close(id, "90.00").then().statusCode(409);
        till.close(id, "117.10").then().statusCode(200);

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(events())
                .extracting(CloudEvent::type)
                .containsExactly(
                        "io.tillstream.session.created.v1",
                        "io.tillstream.session.opened.v1",
                        "io.tillstream.session.cash-moved.v1",
                        "io.tillstream.session.closing.v1",
                        "io.tillstream.session.closed.v1"));
        assertThat(events()).extracting(CloudEvent::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(events()).extracting(CloudEvent::id).doesNotHaveDuplicates();
        var closed = new JsonObject(Buffer.buffer(events().get(4).data()));
        assertThat(closed.getString("total")).isEqualTo("12.10");
        assertThat(closed.getJsonArray("entries")).hasSize(3);
    }

    @Test
    void aRefusedCallSaysNothing() {
        var id = till.opened("100.00");
        till.open(id, "1.00").then().statusCode(409);
        till.create().then().statusCode(409);
        till.move(id, "in", "1.00").then().statusCode(201);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(events()).extracting(CloudEvent::sequence).containsExactly(1L, 2L, 3L));
    }

    private List<CloudEvent> events() {
        var register = String.valueOf(till.registerId());
        return kafka.events(Topics.SESSIONS).stream()
                .filter(event -> event.key().equals(register))
                .toList();
    }
}
