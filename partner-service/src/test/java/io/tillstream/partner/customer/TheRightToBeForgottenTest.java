package io.tillstream.partner.customer;

import static io.tillstream.partner.Shop.cashier;
import static io.tillstream.partner.Shop.customer;
import static io.tillstream.partner.Shop.manager;
import static io.tillstream.partner.Shop.said;
import static io.tillstream.partner.Shop.service;
import static io.tillstream.partner.Shop.unique;
import static io.tillstream.partner.Shop.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.event.CloudEvent;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.partner.ConfigStandIn;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(ConfigStandIn.class)
class TheRightToBeForgottenTest {

    @Inject
    Pool pool;

    private final String secret = unique();

    @Test
    void anErasedCustomerIsNobodyForEveryReader() {
        var id = customer(with(secret, "email", secret + "@example.com"));

        manager().post("/api/partners/" + id + "/erase").then().statusCode(204);

        cashier().get("/api/partners/" + id).then().statusCode(404);
        cashier()
                .queryParam("q", secret)
                .queryParam("archived", true)
                .get("/api/partners")
                .then()
                .body("items", empty());
        service()
                .get("/internal/records/res.partner?id=" + id)
                .then()
                .statusCode(200)
                .body("", empty());
        manager().post("/api/partners/" + id + "/erase").then().statusCode(404);
    }

    @Test
    void theRowHoldsNothingOfThePersonAnyMore() {
        var id = customer(with(secret, "phone", "+31 6 1111", "street", secret, "barcode", secret, "ref", secret));

        manager().post("/api/partners/" + id + "/erase").then().statusCode(204);

        var row = pool.preparedQuery("SELECT cast(row_to_json(p) AS text) FROM partner p WHERE id = $1")
                .executeAndAwait(Tuple.of(id))
                .iterator()
                .next()
                .getString(0);
        assertThat(row).doesNotContain(secret).doesNotContain("1111");
    }

    @Test
    void everybodyWhoKeepsACopyIsToldToDropIt() {
        var id = customer(secret);
        manager().post("/api/partners/" + id + "/erase").then().statusCode(204);

        await().untilAsserted(() -> assertThat(said(Topics.PARTNERS, id)).last().matches(CloudEvent::isTombstone));
    }

    @Test
    void whatWasMergedIntoThePersonIsForgottenToo() {
        var twin = customer(secret);
        var id = customer("Person");
        manager()
                .body(Map.of("into", id))
                .post("/api/partners/" + twin + "/merge")
                .then()
                .statusCode(200);

        manager().post("/api/partners/" + twin + "/erase").then().statusCode(409);
        manager().post("/api/partners/" + id + "/erase").then().statusCode(204);

        cashier().get("/api/partners/" + twin).then().statusCode(404);
        await().untilAsserted(
                        () -> assertThat(said(Topics.PARTNERS, twin)).last().matches(CloudEvent::isTombstone));
    }
}
