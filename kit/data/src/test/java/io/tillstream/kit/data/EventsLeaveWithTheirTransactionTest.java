package io.tillstream.kit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.tillstream.contracts.OrderEvent.OrdersDone;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.data.outbox.Outbox;
import io.tillstream.kit.data.outbox.OutgoingEvent;
import io.tillstream.kit.event.CloudEvent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventsLeaveWithTheirTransactionTest extends ShopTest {

    private static final int WRITERS = 8;
    private static final int BATCHES = 10;

    @Inject
    Outbox outbox;

    @Test
    void aRolledBackChangeSaysNothingAndLeavesNoGap() {
        append("101", 1);
        pool.withTransaction(connection -> outbox.append(connection, events("101", 1))
                        .chain(() -> Uni.createFrom().failure(new IllegalStateException("changed my mind"))))
                .onFailure()
                .recoverWithNull()
                .await()
                .indefinitely();
        append("101", 1);

        await().untilAsserted(() -> assertThat(sequences("101")).containsExactly(1L, 2L));
    }

    @Test
    void concurrentWritersOfOneKeyLeaveOneUnbrokenSeries() {
        var writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> CompletableFuture.runAsync(
                        () -> IntStream.range(0, BATCHES).forEach(i -> append("102", 3))))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(writers).join();

        var expected = LongStream.rangeClosed(1, WRITERS * BATCHES * 3).boxed().toList();
        await().untilAsserted(() -> assertThat(sequences("102")).isEqualTo(expected));
    }

    @Test
    void anEventCarriesWhatCloudEventsAskFor() {
        append("103", 1);

        await().untilAsserted(() -> assertThat(eventsOf("103")).hasSize(1));
        var event = eventsOf("103").get(0);
        assertThat(event.type()).isEqualTo("io.tillstream.orders.done.v1");
        assertThat(event.source()).isEqualTo("/config-service");
        assertThat(event.subject()).isEqualTo("session:1");
        assertThat(event.id()).isNotBlank();
        assertThat(java.time.Instant.parse(event.time()))
                .isBefore(java.time.Instant.now().plusSeconds(5));
        assertThat(new String(event.data())).contains("\"sessionId\":1");
    }

    @Test
    void whatWasPublishedIsGoneFromTheOutbox() {
        append("104", 5);

        await().untilAsserted(() ->
                assertThat(sql("SELECT count(*) FROM outbox WHERE key = '104'")).isZero());
        assertThat(sequences("104")).hasSize(5);
    }

    /** An order of many lines, say: what the broker would not take would hold up everything behind it. */
    @Test
    void aLargeEventHoldsNobodyUp() {
        var large = new OrdersDone(1, 105, 1, "EUR", "9".repeat(3_000_000));
        pool.withTransaction(connection ->
                        outbox.append(connection, List.of(OutgoingEvent.of(Topics.ORDERS, "105", "session:1", large))))
                .await()
                .indefinitely();
        append("105", 1);

        await().untilAsserted(() -> assertThat(sequences("105")).containsExactly(1L, 2L));
    }

    private void append(String register, int count) {
        pool.withTransaction(connection -> outbox.append(connection, events(register, count)))
                .await()
                .indefinitely();
    }

    private static List<OutgoingEvent> events(String register, int count) {
        var done = new OrdersDone(1, Long.parseLong(register), 1, "EUR", "1.00");
        return IntStream.range(0, count)
                .mapToObj(i -> OutgoingEvent.of(Topics.ORDERS, register, "session:1", done))
                .toList();
    }

    private List<Long> sequences(String register) {
        return eventsOf(register).stream().map(CloudEvent::sequence).distinct().toList();
    }

    private List<CloudEvent> eventsOf(String register) {
        return kafka.events(Topics.ORDERS).stream()
                .filter(event -> register.equals(event.key()))
                .toList();
    }
}
