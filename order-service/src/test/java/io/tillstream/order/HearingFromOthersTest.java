package io.tillstream.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.event.CloudEvent;
import io.tillstream.kit.testing.KafkaProbe;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.order.fixture.Owners;
import io.tillstream.order.fixture.Shop;
import io.tillstream.order.fixture.TestOrder;
import io.tillstream.order.fixture.Till;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(Owners.class)
class HearingFromOthersTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    private final KafkaProbe kafka = KafkaProbe.ofTestServers();

    @BeforeEach
    void theShopIsOpen() {
        Shop.open();
    }

    @Test
    void anOrderOfASessionThatNobodyCanBeAskedAboutIsBookedWhenItsOpeningIsHeard() {
        var register = Shop.newRegister();
        var session = Shop.newId();
        var order = TestOrder.ofOneFood(session);
        Shop.ownerIsDown("pos.session");
        try {
            assertThat(Till.sendOne(order.wrapped())).containsEntry("reason", "reference-pending");
            hear(
                    Topics.SESSIONS,
                    register,
                    "session:" + session,
                    "io.tillstream.session.opened.v1",
                    1,
                    new JsonObject()
                            .put("sessionId", session)
                            .put("registerId", register)
                            .put("storeId", 1)
                            .put("companyId", 1)
                            .put("name", "S/1")
                            .put("userId", 3));
            await().atMost(SOON).untilAsserted(() -> assertThat(
                            Till.asManager("/api/orders?sessionId=" + session).getList("items.uuid"))
                    .containsExactly(order.uuid()));
        } finally {
            Shop.ownerIsUp("pos.session");
        }
    }

    @Test
    void whatItHeardOfAProductItNeedNotAsk() {
        var session = Shop.newSession(1);
        var product = Shop.newId();
        hear(
                Topics.CONFIG,
                "product.product:" + product,
                "product.product:" + product,
                "io.tillstream.config.changed.v1",
                7,
                record(
                        "product.product",
                        product,
                        new JsonObject().put("id", product).put("display_name", "Heard of")));

        await().atMost(SOON).untilAsserted(() -> assertThat(Till.sendOne(TestOrder.in(session)
                        .line(product, "1", "10")
                        .paidBy(Shop.CARD, "12.10")
                        .wrapped()))
                .containsEntry("status", "created"));
    }

    @Test
    void anErasedCustomersNameIsGoneAndTheChainStaysWhole() {
        var register = Shop.newRegister();
        var session = Shop.newSession(register);
        var partner = Shop.newId();
        Shop.partner(partner, "Piet Erased");
        var order = Till.sendOne(
                        TestOrder.ofOneFood(session).with("partner_id", partner).wrapped())
                .get("id");
        assertThat(Till.order(order).getString("partnerName")).isEqualTo("Piet Erased");

        hear(Topics.PARTNERS, partner, "res.partner:" + partner, "io.tillstream.partner.changed.v1", 9, null);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat((Object) Till.order(order).get("partnerName"))
                        .isNull());
        assertThat(Till.asManager("/api/registers/" + register + "/order-chain/verification")
                        .getBoolean("valid"))
                .isTrue();
    }

    @Test
    void ofACustomerItKeepsNothingButTheName() {
        var partner = Shop.newId();
        hear(
                Topics.PARTNERS,
                partner,
                "res.partner:" + partner,
                "io.tillstream.partner.changed.v1",
                1,
                record(
                        "res.partner",
                        partner,
                        new JsonObject()
                                .put("id", partner)
                                .put("name", "Kees Private")
                                .put("email", "kees@example.com")));

        await().atMost(SOON).untilAsserted(() -> assertThat(kept(partner)).contains("Kees Private"));
        assertThat(kept(partner)).doesNotContain("kees@example.com");
    }

    @jakarta.inject.Inject
    io.vertx.mutiny.sqlclient.Pool database;

    private String kept(long partner) {
        var rows = database.query(
                        "SELECT cast(record AS text) FROM copy WHERE model = 'res.partner' AND id = " + partner)
                .execute()
                .await()
                .atMost(SOON);
        return rows.size() == 0 ? "" : rows.iterator().next().getString(0);
    }

    private static JsonObject record(String model, long id, JsonObject record) {
        return new JsonObject().put("model", model).put("id", id).put("record", record);
    }

    private void hear(String topic, Object key, String subject, String type, long sequence, JsonObject data) {
        kafka.send(new CloudEvent(
                topic,
                String.valueOf(key),
                UUID.randomUUID().toString(),
                "/somebody",
                type,
                subject,
                Instant.now().toString(),
                sequence,
                null,
                data == null ? null : data.encode().getBytes(StandardCharsets.UTF_8)));
    }
}
