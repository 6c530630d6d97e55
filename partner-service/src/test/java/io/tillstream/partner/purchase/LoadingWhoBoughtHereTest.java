package io.tillstream.partner.purchase;

import static io.tillstream.partner.Shop.customer;
import static io.tillstream.partner.Shop.manager;
import static io.tillstream.partner.Shop.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.tillstream.contracts.EventTypes;
import io.tillstream.contracts.OrderEvent.OrderPaid;
import io.tillstream.contracts.RecordEvent.ConfigChanged;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.event.CloudEvent;
import io.tillstream.kit.testing.KafkaProbe;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.partner.ConfigStandIn;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A chain with more customers than a till loads. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(ConfigStandIn.class)
class LoadingWhoBoughtHereTest {

    private static final int SMALL = 3;
    private static final long ALL_FIT = 8_001;
    private static final long SMALL_HERE = 8_002;
    private static final long SMALL_NEXT_DOOR = 8_003;
    private static long versions = 100;

    @Test
    void whoBoughtHereLastComesFirst() {
        var regular = customer("Comes every day");
        var tourist = customer("Came once");
        var elsewhere = customer("Buys next door");
        for (int i = 0; i < SMALL; i++) {
            customer("Signed up on the web " + i);
        }
        loadsAtMost(SMALL_HERE, SMALL);
        bought(2, tourist, "2026-11-20T10:00:00Z");
        bought(2, regular, "2026-11-21T09:00:00Z");
        bought(2, regular, "2026-11-01T09:00:00Z");
        bought(3, elsewhere, "2026-11-21T11:00:00Z");

        await().untilAsserted(() -> {
            var loaded = segment(SMALL_HERE, 2);
            assertThat(loaded.getList("records.id", Long.class)).hasSize(SMALL).startsWith(regular, tourist);
            assertThat(loaded.getInt("count")).isEqualTo(SMALL);
            assertThat(loaded.getInt("total")).isGreaterThan(SMALL);
        });
        loadsAtMost(SMALL_NEXT_DOOR, SMALL);
        await().untilAsserted(() -> assertThat(segment(SMALL_NEXT_DOOR, 3).getList("records.id", Long.class))
                .startsWith(elsewhere));
    }

    @Test
    void storesShareTheSegmentAsLongAsAllFit() {
        customer("Somebody");
        customer("Somebody else");
        customer("And another");
        customer("And one more");
        loadsAtMost(SMALL_HERE, SMALL);

        await().untilAsserted(() -> assertThat(scope(SMALL_HERE, 2)).isNotEqualTo(scope(SMALL_HERE, 3)));
        assertThat(scope(ALL_FIT, 2)).isEqualTo(scope(ALL_FIT + 100, 3));
    }

    @Test
    void whoWasMergedIsLoadedAsWhoRemains() {
        var twice = customer("Twice in our books");
        var remains = customer("Once in our books");
        manager()
                .body(Map.of("into", remains))
                .post("/api/partners/" + twice + "/merge")
                .then()
                .statusCode(200);
        loadsAtMost(SMALL_HERE, SMALL);
        bought(4, twice, "2026-11-21T12:00:00Z");

        await().untilAsserted(() -> assertThat(segment(SMALL_HERE, 4).getList("records.id", Long.class))
                .startsWith(remains));
    }

    /** As a manager set it at the register. */
    private static void loadsAtMost(long register, int customers) {
        publish(
                Topics.CONFIG,
                "pos.config:" + register,
                "pos.config:" + register,
                EventTypes.of(ConfigChanged.class),
                "{\"model\":\"pos.config\",\"id\":%1$d,\"record\":{\"id\":%1$d,\"custom\":{\"payload\":{\"partners\":%2$d}}}}"
                        .formatted(register, customers));
    }

    private static void bought(long store, long partner, String at) {
        publish(
                Topics.ORDERS,
                "1",
                "order:1",
                EventTypes.of(OrderPaid.class),
                "{\"orderId\":1,\"companyId\":1,\"storeId\":%d,\"registerId\":1,\"partnerId\":%d,\"orderedAt\":\"%s\"}"
                        .formatted(store, partner, at));
    }

    private static void publish(String topic, String key, String subject, String type, String data) {
        KafkaProbe.ofTestServers()
                .send(new CloudEvent(
                        topic,
                        key,
                        UUID.randomUUID().toString(),
                        "/test",
                        type,
                        subject,
                        Instant.now().toString(),
                        ++versions,
                        null,
                        data.getBytes()));
    }

    private static JsonPath segment(long register, long store) {
        return ask("/internal/models/res.partner/segment", register, store);
    }

    private static String scope(long register, long store) {
        return ask("/internal/segments/scopes", register, store).getString("'res.partner'");
    }

    private static JsonPath ask(String path, long register, long store) {
        return service()
                .queryParams(Map.of("configId", register, "storeId", store, "companyId", 1))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
