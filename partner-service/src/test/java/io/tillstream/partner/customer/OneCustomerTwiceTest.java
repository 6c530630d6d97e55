package io.tillstream.partner.customer;

import static io.tillstream.partner.Shop.cashier;
import static io.tillstream.partner.Shop.customer;
import static io.tillstream.partner.Shop.manager;
import static io.tillstream.partner.Shop.said;
import static io.tillstream.partner.Shop.unique;
import static io.tillstream.partner.Shop.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.partner.ConfigStandIn;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(ConfigStandIn.class)
class OneCustomerTwiceTest {

    @Test
    void theSurvivorKeepsWhatItHasAndTakesWhatItLacks() {
        var card = unique();
        var gone = customer(with("A. Bar", "email", "old@example.com", "phone", "+31 6 0000 0999", "barcode", card));
        var survivor = customer(with("Ana Bar", "email", "new@example.com"));

        merge(gone, survivor)
                .statusCode(200)
                .body("name", equalTo("Ana Bar"))
                .body("email", equalTo("new@example.com"))
                .body("phone", equalTo("+31 6 0000 0999"))
                .body("barcode", equalTo(card));
    }

    @Test
    void theOtherRecordStaysAndPointsAtTheSurvivor() {
        var gone = customer("Twice");
        var survivor = customer("Once");
        merge(gone, survivor).statusCode(200);

        cashier()
                .get("/api/partners/" + gone)
                .then()
                .statusCode(200)
                .body("mergedInto", equalTo((int) survivor))
                .body("active", equalTo(false));
        await().untilAsserted(
                        () -> assertThat(said(Topics.PARTNERS, gone)).last().satisfies(event -> assertThat(
                                        new String(event.data()))
                                .contains("\"merged_into\":" + survivor)
                                .contains("\"active\":false")));
    }

    @Test
    void oneStepAlwaysLeadsToTheCustomer() {
        var first = customer("First");
        var second = customer("Second");
        var third = customer("Third");
        merge(first, second).statusCode(200);
        merge(second, third).statusCode(200);

        cashier().get("/api/partners/" + first).then().body("mergedInto", equalTo((int) third));
    }

    @Test
    void theSameMergeAgainChangesNothing() {
        var gone = customer("Gone");
        var survivor = customer("Stays");
        merge(gone, survivor).statusCode(200);
        merge(gone, survivor).statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void aMergedRecordIsNotChangedAnyMore() {
        var gone = customer("Gone");
        var survivor = customer("Stays");
        merge(gone, survivor).statusCode(200);

        cashier()
                .body(Map.of("name", "New"))
                .put("/api/partners/" + gone)
                .then()
                .statusCode(409)
                .body("mergedInto", equalTo((int) survivor));
        merge(survivor, gone).statusCode(409);
    }

    @Test
    void nobodyIsMergedIntoThemselvesOrIntoNobody() {
        var id = customer("Alone");
        merge(id, id).statusCode(422);
        merge(id, Long.MAX_VALUE >> 20).statusCode(404);
        cashier().get("/api/partners/" + id).then().body("mergedInto", nullValue());
    }

    private static io.restassured.response.ValidatableResponse merge(long id, long into) {
        return manager()
                .body(Map.of("into", into))
                .post("/api/partners/" + id + "/merge")
                .then();
    }
}
