package io.tillstream.config.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.tillstream.config.Chain;
import io.tillstream.kit.testing.KafkaProbe;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OdooClientsWriteProductsTest extends Chain {

    @Test
    void takesAnOdooClientsWords() {
        var product = idOf("product", "COF-002");
        var drinks = idOf("pos_category", "DRINKS");
        write(List.of(product), Map.of("list_price", 3.4, "pos_categ_ids", List.of(List.of(4, drinks))))
                .then()
                .statusCode(200)
                .body(equalTo("true"));
        var record = searchRead(List.of(List.of("id", "=", product)));
        assertThat(record.getDouble("[0].lst_price")).isEqualTo(3.4);
        assertThat(record.getList("[0].pos_categ_ids", Long.class))
                .containsExactlyInAnyOrder(drinks, idOf("pos_category", "COFFEE"));

        var fresh = as(TOKENS.manager(DAM))
                .body(Map.of(
                        "values",
                        Map.of(
                                "name",
                                "Flat white",
                                "list_price",
                                3.2,
                                "taxes_id",
                                List.of(List.of(6, 0, List.of(idOf("tax", "VAT9I")))))))
                .post("/internal/models/product.product/create")
                .as(Long.class);
        assertThat(searchRead(List.of(List.of("id", "=", fresh))).getString("[0].display_name"))
                .isEqualTo("Flat white");
        await().atMost(Duration.ofSeconds(15)).until(() -> KafkaProbe.ofTestServers().events("pos.config").stream()
                .anyMatch(event -> event.key().equals("product.product:" + fresh)));

        as(TOKENS.manager(DAM))
                .body(Map.of("ids", List.of(fresh), "values", Map.of()))
                .post("/internal/models/product.product/unlink")
                .then()
                .statusCode(200);
        assertThat(searchRead(List.of(List.of("id", "=", fresh))).getList("$")).isEmpty();
        assertThat(searchRead(List.of(List.of("id", "=", fresh), List.of("active", "=", false)))
                        .getList("$"))
                .hasSize(1);
    }

    @Test
    void createsAllOrNothingForAnOdooClient() {
        create(List.of(Map.of("name", "Matcha one"), Map.of("name", ""))).then().statusCode(422);
        assertThat(searchRead(List.of(List.of("name", "ilike", "Matcha"))).getList("$"))
                .isEmpty();

        var ids = create(List.of(Map.of("name", "Matcha one"), Map.of("name", "Matcha two")))
                .as(Long[].class);
        assertThat(searchRead(List.of(List.of("id", "in", ids))).getList("name"))
                .containsExactlyInAnyOrder("Matcha one", "Matcha two");
        as(TOKENS.manager(DAM))
                .body(Map.of("ids", ids))
                .post("/internal/models/product.product/unlink")
                .then()
                .statusCode(200);
    }

    private static Response create(List<Map<String, Object>> products) {
        return as(TOKENS.manager(DAM)).body(Map.of("values", products)).post("/internal/models/product.product/create");
    }

    @Test
    void writesAllOrNothingForAnOdooClient() {
        var first = idOf("product", "COF-003");
        write(List.of(first, 99_999L), Map.of("name", "Renamed")).then().statusCode(404);
        assertThat(searchRead(List.of(List.of("id", "=", first))).getString("[0].name"))
                .isEqualTo("Americano");
        write(List.of(first), Map.of("name", 12)).then().statusCode(422);
        for (var number : List.of("1e400", "1e300", "1e-300", "-1e999999")) {
            as(TOKENS.manager(DAM))
                    .body("{\"ids\":[" + first + "],\"values\":{\"list_price\":" + number + "}}")
                    .post("/internal/models/product.product/write")
                    .then()
                    .statusCode(422);
        }
        write(List.of(first), Map.of("write_date", "2026-01-01")).then().statusCode(403);
        as(TOKENS.cashier(DAM))
                .body(Map.of("ids", List.of(first), "values", Map.of("name", "Mine")))
                .post("/internal/models/product.product/write")
                .then()
                .statusCode(403);
    }

    private static io.restassured.response.Response write(List<Long> ids, Map<String, Object> values) {
        return as(TOKENS.manager(DAM))
                .body(Map.of("ids", ids, "values", values))
                .post("/internal/models/product.product/write");
    }

    private static JsonPath searchRead(List<List<Object>> domain) {
        return as(TOKENS.manager(DAM))
                .body(Map.of("domain", domain))
                .post("/internal/models/product.product/search_read")
                .jsonPath();
    }
}
