package io.tillstream.session.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.tillstream.contracts.Topics;
import io.tillstream.kit.testing.KafkaProbe;
import io.tillstream.session.Background;
import io.tillstream.session.ShopTest;
import io.tillstream.session.fixture.OrderStandIn;
import io.tillstream.session.fixture.Till;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two replicas see the same closes in one database: whoever goes on with them, each is posted once. */
@ShopTest
class TwoReplicasTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int SESSIONS = 12;

    @Inject
    Pool pool;

    @Inject
    ClosingProcess process;

    @Inject
    Closings closings;

    @Inject
    Background background;

    @Inject
    ClosingConfig config;

    private final OrderStandIn orders = OrderStandIn.start();

    @Test
    void eachCloseIsPostedOnce() {
        var tills = IntStream.range(0, SESSIONS).mapToObj(n -> Till.fresh()).toList();
        var ids = tills.stream().map(this::counting).toList();
        ids.forEach(id -> leave(id, "22.10"));

        var replicas = Stream.generate(this::anotherReplica)
                .limit(3)
                .map(replica -> CompletableFuture.runAsync(() -> lookAgainAndAgain(replica)))
                .toList();
        replicas.forEach(CompletableFuture::join);

        for (var n = 0; n < SESSIONS; n++) {
            assertPostedOnce(tills.get(n), ids.get(n));
        }
    }

    /** It hung in a call longer than its lease; when the call comes back, another replica has long been done. */
    @Test
    void aReplicaThatHungChangesNothingAnyMore() throws Exception {
        var till = Till.fresh();
        var id = counting(till);
        var hanging = orders.holdNextSeal(id);
        var answer = CompletableFuture.supplyAsync(() -> till.close(id, "22.10"));
        await().atMost(SOON).until(() -> orders.calls(id, "seal").size() == 1);

        execute("UPDATE closing SET leased_until = '-infinity' WHERE session_id = " + id);
        anotherReplica().resumeAbandoned().await().atMost(SOON);
        till.get("/api/sessions/" + id).then().body("state", equalTo("closed"));
        hanging.countDown();

        answer.join().then().statusCode(200).body("state", equalTo("closed"));
        assertPostedOnce(till, id);
    }

    private ClosingRunner anotherReplica() {
        return new ClosingRunner(process, closings, background, config);
    }

    /** As the scheduler of a replica does; that of the running service looks beside them. */
    private static void lookAgainAndAgain(ClosingRunner replica) {
        for (var n = 0; n < 20; n++) {
            replica.resumeAbandoned().await().atMost(SOON);
        }
    }

    private void assertPostedOnce(Till till, long id) {
        await().atMost(SOON)
                .untilAsserted(() -> till.get("/api/sessions/" + id).then().body("state", equalTo("closed")));
        till.get("/api/sessions/" + id + "/journal-entries").then().body("items", hasSize(2));
        till.get("/api/sessions/" + id + "/report").then().body("number", equalTo(1), "orders.total", equalTo("12.10"));
        await().atMost(SOON).untilAsserted(() -> assertThat(closedEvents(till)).hasSize(1));
        await().atMost(SOON).until(() -> !orders.calls(id, "done").isEmpty());
    }

    private static List<String> closedEvents(Till till) {
        return KafkaProbe.ofTestServers().events(Topics.SESSIONS).stream()
                .filter(event -> event.key().equals(String.valueOf(till.registerId()))
                        && event.type().equals("io.tillstream.session.closed.v1"))
                .map(event -> event.id())
                .toList();
    }

    private long counting(Till till) {
        var id = till.opened("10.00");
        orders.ordersOf(id).cash("12.10");
        till.startClosing(id).then().statusCode(200);
        return id;
    }

    /** What a replica that was killed leaves behind. */
    private void leave(long id, String cash) {
        execute("""
                INSERT INTO closing (session_id, attempt, step, counted, approve_difference, requested_by)
                VALUES (%d, '%s', 'SEALING', '{"1": "%s"}', false, 3)
                """.formatted(id, UUID.randomUUID(), cash));
    }

    private void execute(String sql) {
        pool.query(sql).executeAndAwait();
    }
}
