package io.tillstream.kit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.event.CloudEvent;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventsArriveOnceTest extends ShopTest {

    @Test
    void theSameEventTwiceCountsOnce() {
        var id = UUID.randomUUID().toString();
        send(id, "espresso");
        send(id, "espresso");
        send(UUID.randomUUID().toString(), "after the espresso");

        await().untilAsserted(() -> assertThat(countOf("after the espresso")).isEqualTo(1));
        assertThat(countOf("espresso")).isEqualTo(1);
    }

    @Test
    void whatCannotBeProcessedIsPutAsideAndTheNextGoesOn() {
        var id = UUID.randomUUID().toString();
        send(id, "poison");
        send(UUID.randomUUID().toString(), "the next one");

        await().untilAsserted(() -> assertThat(countOf("the next one")).isEqualTo(1));
        await().untilAsserted(() -> assertThat(kafka.records(Topics.deadLetter(Topics.ORDERS)))
                .anySatisfy(record -> {
                    assertThat(CloudEvent.from(record).id()).isEqualTo(id);
                    assertThat(new String(record.headers()
                                    .lastHeader("dead-letter-reason")
                                    .value()))
                            .contains("poison");
                }));
    }

    @Test
    void aFailureThatPassesIsTriedAgain() {
        Things.REFUSALS_LEFT.set(2);
        send(UUID.randomUUID().toString(), "later");

        await().untilAsserted(() -> assertThat(countOf("later")).isEqualTo(1));
    }

    private void send(String id, String what) {
        kafka.send(new CloudEvent(
                Topics.ORDERS, "1", id, "/test", "test", "thing:1", "2026-11-21T08:00:00Z", 1, null, what.getBytes()));
    }
}
