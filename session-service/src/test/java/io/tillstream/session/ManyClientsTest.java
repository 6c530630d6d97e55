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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Several people do whatever comes to their mind at one register at the same time. The model: a session goes through four
 * states, each step once, and a register has one session at a time. What was told, what was answered and what stands in the
 * end must all fit it.
 */
@ShopTest
class ManyClientsTest {

    private static final int CLIENTS = 4;
    private static final int CALLS = 40;

    private static final Map<String, Set<String>> MAY_FOLLOW = Map.of(
            "created", Set.of("opened"),
            "opened", Set.of("cash-moved", "closing"),
            "cash-moved", Set.of("cash-moved", "closing"),
            "closing", Set.of("closed"),
            "closed", Set.of());

    private final Till till = Till.fresh();
    private final AtomicLong session = new AtomicLong();
    private final Map<String, AtomicInteger> granted = new ConcurrentHashMap<>();
    private final Set<Integer> answers = ConcurrentHashMap.newKeySet();

    @ParameterizedTest
    @ValueSource(longs = {3, 11, 2026})
    void neverLeaveTheFourStates(long seed) {
        OrderStandIn.start();
        create();

        var clients = IntStream.range(0, CLIENTS)
                .mapToObj(client -> CompletableFuture.runAsync(() -> callAnything(new Random(seed * 31 + client))))
                .toList();
        clients.forEach(CompletableFuture::join);

        assertThat(answers).isSubsetOf(200, 201, 202, 409);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(this::assertToldWhatWasGranted);
        assertThat(events())
                .extracting(CloudEvent::sequence)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, events().size())
                        .mapToObj(n -> (long) n)
                        .toList());
        histories().forEach((id, history) -> assertLegal(id, history));
        assertOneSessionAtATime();
    }

    private void callAnything(Random random) {
        for (int i = 0; i < CALLS; i++) {
            switch (random.nextInt(6)) {
                case 0 -> create();
                case 1 -> grant("opened", till.open(session.get(), "10.00").statusCode());
                case 2 ->
                    grant("cash-moved", till.move(session.get(), "in", "0.01").statusCode());
                case 3 -> grant("closing", till.startClosing(session.get()).statusCode());
                default -> close();
            }
        }
    }

    /** Whatever was counted: a manager accepts it. */
    private void close() {
        var counted = Till.counted("10.00").put("approveDifference", true);
        answers.add(till.byManager().close(session.get(), counted).statusCode());
    }

    private void create() {
        var answer = till.create();
        grant("created", answer.statusCode());
        if (answer.statusCode() == 201) {
            session.accumulateAndGet(answer.jsonPath().getLong("id"), Math::max);
        }
    }

    private void grant(String what, int status) {
        answers.add(status);
        if (status < 300) {
            granted.computeIfAbsent(what, key -> new AtomicInteger()).incrementAndGet();
        }
    }

    /** Each thing that was granted happened once, and nothing else did. A close may be granted to many. */
    private void assertToldWhatWasGranted() {
        var told = new LinkedHashMap<String, Integer>();
        events().forEach(event -> told.merge(type(event), 1, Integer::sum));
        told.remove("closed");
        var expected = new LinkedHashMap<String, Integer>();
        granted.forEach((what, count) -> expected.put(what, count.get()));
        assertThat(told).containsExactlyInAnyOrderEntriesOf(expected);
    }

    private void assertLegal(long id, List<String> history) {
        assertThat(history.get(0)).isEqualTo("created");
        for (int i = 1; i < history.size(); i++) {
            assertThat(MAY_FOLLOW.get(history.get(i - 1)))
                    .as("session %d: %s", id, history)
                    .contains(history.get(i));
        }
        assertThat(till.get("/api/sessions/" + id).jsonPath().getString("state"))
                .isEqualTo(stateAfter(history));
        if (history.contains("closed")) {
            assertThat(till.get("/api/sessions/" + id + "/report").jsonPath().getString("kind"))
                    .isEqualTo("Z");
        }
    }

    /** The next one is created only after the last one is closed. */
    private void assertOneSessionAtATime() {
        long current = 0;
        for (var event : events()) {
            var id = sessionId(event);
            assertThat(current).isIn(0L, id);
            current = type(event).equals("closed") ? 0 : id;
        }
    }

    private static String stateAfter(List<String> history) {
        return switch (history.get(history.size() - 1)) {
            case "created" -> "opening_control";
            case "closing" -> "closing_control";
            case "closed" -> "closed";
            default -> "opened";
        };
    }

    private Map<Long, List<String>> histories() {
        var histories = new LinkedHashMap<Long, List<String>>();
        events().forEach(event -> histories
                .computeIfAbsent(sessionId(event), id -> new ArrayList<>())
                .add(type(event)));
        return histories;
    }

    private List<CloudEvent> events() {
        return KafkaProbe.ofTestServers().events(Topics.SESSIONS).stream()
                .filter(event -> event.key().equals(String.valueOf(till.registerId())))
                .toList();
    }

    private static long sessionId(CloudEvent event) {
        return new JsonObject(Buffer.buffer(event.data())).getLong("sessionId");
    }

    private static String type(CloudEvent event) {
        return event.type().replaceAll("io\\.tillstream\\.session\\.(.*)\\.v1", "$1");
    }
}
