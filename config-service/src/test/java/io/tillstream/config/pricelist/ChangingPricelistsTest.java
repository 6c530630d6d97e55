package io.tillstream.config.pricelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.config.Chain;
import io.tillstream.kit.testing.KafkaProbe;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangingPricelistsTest extends Chain {

    @Test
    void writesAListAndItsLinesTogether() {
        var created = admin().body(list("STAFF", List.of(global(10), fixed(idOf("product", "COF-001"), "1.00"))))
                .post("/api/pricelists")
                .then()
                .statusCode(201)
                .body("items", hasSize(2))
                .body("items[1].fixedPrice", equalTo("1.00"))
                .extract();
        var id = created.jsonPath().getLong("id");
        var kept = created.jsonPath().getLong("items[0].id");
        var dropped = created.jsonPath().getLong("items[1].id");

        var line = Map.<String, Object>of(
                "id", kept, "appliedOn", "3_global", "computePrice", "percentage", "percentPrice", 12);
        admin().header("If-Match", created.header("ETag"))
                .body(list("STAFF", List.of(line)))
                .put("/api/pricelists/" + id)
                .then()
                .statusCode(200)
                .body("items.id", contains((int) kept))
                .body("items[0].percentPrice", equalTo(12));
        admin().header("If-Match", created.header("ETag"))
                .body(list("STAFF", List.of(line)))
                .put("/api/pricelists/" + id)
                .then()
                .statusCode(412);

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(KafkaProbe.ofTestServers().events("pos.config").stream()
                                .filter(event -> event.key().equals("product.pricelist.item:" + dropped)))
                        .last()
                        .satisfies(event -> assertThat(event.data()).isNull()));
    }

    @Test
    void mayHaveNoLinesAtAll() {
        var created = admin().body(list("BARE", List.of()))
                .post("/api/pricelists")
                .then()
                .statusCode(201)
                .body("items", hasSize(0))
                .extract();

        admin().body(list("BARE", List.of()))
                .put("/api/pricelists/" + created.jsonPath().getLong("id"))
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void saysByNameWhatIsWrongWithALine() {
        refused(Map.of("appliedOn", "1_product", "computePrice", "fixed", "fixedPrice", "1.00"), "productId");
        refused(Map.of("appliedOn", "3_global", "computePrice", "fixed"), "fixedPrice");
        refused(Map.of("appliedOn", "3_global", "computePrice", "fixed", "fixedPrice", "1.234"), "fixedPrice");
        refused(Map.of("id", 1, "appliedOn", "3_global", "computePrice", "fixed", "fixedPrice", "1.00"), "items.id");
    }

    @Test
    void showsTheLinesOfTheDemoChain() {
        as(TOKENS.cashier(DAM))
                .get("/api/pricelists/" + idOf("pricelist", "MEMBERS"))
                .then()
                .statusCode(200)
                .body("currency", equalTo("EUR"))
                .body("items[0].percentPrice", equalTo(5))
                .body(
                        "items.find { it.categoryId == " + idOf("pos_category", "GIFT") + " }.dateStart",
                        equalTo("2026-11-01T00:00:00Z"));
    }

    private static void refused(Map<String, Object> line, String field) {
        admin().body(list("BROKEN", List.of(line)))
                .post("/api/pricelists")
                .then()
                .statusCode(422)
                .body("errors.field", contains(field));
    }

    private static Map<String, Object> list(String code, List<Map<String, Object>> items) {
        return Map.of("code", code, "name", code, "currency", "EUR", "items", items);
    }

    private static Map<String, Object> global(int percent) {
        return Map.of("appliedOn", "3_global", "computePrice", "percentage", "percentPrice", percent);
    }

    private static Map<String, Object> fixed(long product, String price) {
        return Map.of("appliedOn", "1_product", "productId", product, "computePrice", "fixed", "fixedPrice", price);
    }
}
