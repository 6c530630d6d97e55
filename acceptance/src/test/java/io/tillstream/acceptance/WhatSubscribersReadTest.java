package io.tillstream.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.tillstream.acceptance.Subscriber.Event;
import io.tillstream.contracts.Topics;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An integrator reads a whole trading day from Kafka, and can rely on what the published documents say. */
class WhatSubscribersReadTest {

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final String CLOSED = "io.tillstream.session.closed.v1";
    private static final String DONE = "io.tillstream.orders.done.v1";

    private static Register register;
    private static long orderId;

    @BeforeAll
    static void aTradingDay() {
        register = Register.opened(Person.manager(), "DAM-02");
        register.post("cash-moves", Map.of("direction", "out", "amount", "20.00", "reason", "change"))
                .then()
                .statusCode(201);
        orderId = ((Number) register.send(register.espresso(), register.espressoPaidInCash())
                        .get(0)
                        .get("id"))
                .longValue();
        register.finish();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> saidOfSession(Topics.ORDERS, DONE) && saidOfSession(Topics.SESSIONS, CLOSED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pos.orders", "pos.sessions", "pos.config", "pos.partners"})
    void everyEventIsAsItsSchemaSays(String topic) {
        var schemas = new LinkedHashMap<String, JsonSchema>();

        assertThat(Subscriber.read(topic)).isNotEmpty().allSatisfy(event -> {
            if (event.data() != null) {
                var schema = schemas.computeIfAbsent(event.type(), WhatSubscribersReadTest::published);
                assertThat(schema.validate(event.data())).as("%s", event).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"pos.orders", "pos.sessions", "pos.config", "pos.partners"})
    void everyEventSaysWhatItIsAndWhereItComesFrom(String topic) {
        assertThat(Subscriber.read(topic)).isNotEmpty().allSatisfy(event -> {
            assertThat(event.headers())
                    .containsEntry("ce_specversion", "1.0")
                    .containsKeys("ce_id", "ce_source", "ce_type", "ce_time", "ce_subject")
                    .containsKey(Topics.isCompacted(topic) ? "ce_version" : "ce_sequence");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"pos.orders", "pos.sessions"})
    void eachRegisterIsToldInOrderAndWithoutAGap(String topic) {
        var told = Subscriber.read(topic).stream().collect(Collectors.groupingBy(Event::key));

        assertThat(told).containsKey(String.valueOf(register.id)).allSatisfy((key, events) -> assertThat(events.stream()
                        .map(event -> event.number("ce_sequence"))
                        .distinct())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, last(events)).boxed().toList()));
    }

    @Test
    void theSaleIsToldWithWhatItWasAndHowItWasPaid() {
        var paid = Subscriber.read(Topics.ORDERS).stream()
                .filter(event -> event.type().equals("io.tillstream.order.paid.v1"))
                .filter(event -> event.data().path("orderId").asLong() == orderId)
                .toList();

        assertThat(paid).isNotEmpty().allSatisfy(event -> {
            assertThat(event.data().path("total").asText()).isEqualTo("2.40");
            assertThat(event.data().path("tax").asText()).isEqualTo("0.20");
            assertThat(event.data().path("currency").asText()).isEqualTo("EUR");
            assertThat(event.data().path("sessionId").asLong()).isEqualTo(register.sessionId);
            assertThat(event.data().path("lines")).hasSize(1);
            assertThat(event.data().path("payments")).hasSize(1);
        });
    }

    private static boolean saidOfSession(String topic, String type) {
        return Subscriber.read(topic).stream()
                .anyMatch(event -> event.type().equals(type)
                        && event.data().path("sessionId").asLong() == register.sessionId);
    }

    private static long last(List<Event> events) {
        return events.get(events.size() - 1).number("ce_sequence");
    }

    private static JsonSchema published(String type) {
        return SCHEMAS.getSchema(SchemaLocation.of("classpath:schemas/" + type + ".json"));
    }
}
