package io.tillstream.config.product;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.tillstream.config.Chain;
import io.tillstream.kit.event.CloudEvent;
import io.tillstream.kit.testing.KafkaProbe;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangingProductsTest extends Chain {

    private static final KafkaProbe KAFKA = KafkaProbe.ofTestServers();

    private long espresso;

    @BeforeEach
    void findEspresso() {
        espresso = idOf("product", "COF-001");
    }

    @Test
    void tellsTheWorldOfANewPrice() {
        put(espresso, with(read(espresso), "listPrice", "2.65"), null)
                .then()
                .statusCode(200)
                .body("listPrice", equalTo("2.65"));

        var event = await().atMost(Duration.ofSeconds(15))
                .until(() -> lastEventOf(espresso), found -> price(found).equals("2.65"));
        assertThat(event.type()).isEqualTo("io.tillstream.config.changed.v1");
        assertThat(event.source()).isEqualTo("/config-service");
        assertThat(event.subject()).isEqualTo("product.product:" + espresso);
        assertThat(event.sequence()).isGreaterThan(1);
        assertThat(header(espresso, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(espresso, "ce_version")).isEqualTo(Long.toString(event.sequence()));
        assertThat(header(espresso, "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    }

    @Test
    void refusesAChangeOfWhatSomebodyElseChangedMeanwhile() {
        var seen = admin().get("/api/products/" + espresso);
        var tag = seen.header("ETag");
        var product = seen.jsonPath().<String, Object>getMap("$");

        put(espresso, with(product, "description", "first"), tag).then().statusCode(200);
        put(espresso, with(product, "description", "second"), tag)
                .then()
                .statusCode(412)
                .body("type", equalTo("stale"));

        admin().get("/api/products/" + espresso).then().body("description", equalTo("first"));
    }

    @Test
    void countsANewTaxAsAChangeToo() {
        var seen = admin().get("/api/products/" + espresso);
        var product = seen.jsonPath().<String, Object>getMap("$");
        var high = idOf("tax", "VAT21I");
        var tag = put(espresso, with(product, "taxIds", List.of(high)), seen.header("ETag"))
                .then()
                .statusCode(200)
                .body("taxIds", contains((int) high))
                .extract()
                .header("ETag");
        assertThat(tag).isNotEqualTo(seen.header("ETag"));
        put(espresso, product, tag).then().statusCode(200);
    }

    @Test
    void addsAProductThatCanBeFoundAtOnce() {
        var id = admin().body(
                        Map.of("name", "Bicerin", "code", "COF-900", "listPrice", "3.05", "barcode", "2000900000009"))
                .post("/api/products")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/products/"))
                .body("currency", equalTo("EUR"))
                .body("availableInPos", equalTo(true))
                .extract()
                .jsonPath()
                .getLong("id");
        cashier().get("/api/products?q=icerin").then().body("items.id", contains((int) id));
        cashier().get("/api/products?q=2000900000009").then().body("items.id", contains((int) id));
        admin().delete("/api/products/" + id).then().statusCode(204);
        cashier().get("/api/products?q=icerin").then().body("items.id", equalTo(List.of()));
        cashier().get("/api/products?q=icerin&archived=true").then().body("items.id", contains((int) id));
    }

    @Test
    void saysByNameWhatIsWrong() {
        admin().body(Map.of("name", " ", "listPrice", "1.00"))
                .post("/api/products")
                .then()
                .statusCode(422)
                .body("errors.field", contains("name"));
        create(Map.of("name", "X", "listPrice", "1.005")).statusCode(422).body("errors.field", contains("listPrice"));
        create(Map.of("name", "X", "listPrice", "much")).statusCode(422).body("errors.field", contains("listPrice"));
        create(Map.of("name", "X", "listPrice", "1", "taxIds", List.of(999)))
                .statusCode(422)
                .body("type", equalTo("unknown-reference"))
                .body("errors[0].field", equalTo("taxId"));
        create(Map.of("name", "X", "listPrice", "1", "uomId", 77))
                .statusCode(422)
                .body("errors[0].field", equalTo("uomId"));
        var taken = read(espresso).get("barcode");
        create(Map.of("name", "X", "listPrice", "1", "barcode", taken))
                .statusCode(409)
                .body("type", equalTo("taken"))
                .body("errors[0].field", equalTo("barcode"));
        admin().body("{\"name\":").post("/api/products").then().statusCode(400);
    }

    @Test
    void keepsTheCostFromCashiers() {
        cashier().get("/api/products/" + espresso).then().statusCode(200).body("standardPrice", nullValue());
        as(TOKENS.manager(DAM)).get("/api/products/" + espresso).then().body("standardPrice", equalTo("0.77"));
    }

    @Test
    void isForManagersOnly() {
        cashier()
                .body(Map.of("name", "X", "listPrice", "1"))
                .post("/api/products")
                .then()
                .statusCode(403);
        cashier().delete("/api/products/" + espresso).then().statusCode(403);
        as(TOKENS.integrator())
                .body(Map.of("name", "X", "listPrice", "1"))
                .post("/api/products")
                .then()
                .statusCode(403);
        given().get("/api/products").then().statusCode(401);
        as(TOKENS.device(MAIN_TILL, DAM)).get("/api/products").then().statusCode(403);
    }

    @Test
    void pagesThroughAllOfThemWithoutGapOrDouble() {
        var seen = new java.util.ArrayList<Integer>();
        String next = null;
        do {
            var page = cashier()
                    .queryParam("limit", 100)
                    .queryParam("after", next == null ? "" : next)
                    .get("/api/products")
                    .jsonPath();
            seen.addAll(page.getList("items.id", Integer.class));
            next = page.getString("next");
        } while (next != null);
        assertThat(seen).doesNotHaveDuplicates().hasSize((int) number(
                "SELECT count(*) FROM product WHERE active AND coalesce(company_id, $1) = $1",
                idOf("company", "GRACHT")));
    }

    private static io.restassured.specification.RequestSpecification cashier() {
        return as(TOKENS.cashier(DAM));
    }

    private static io.restassured.response.ValidatableResponse create(Map<String, Object> product) {
        return admin().body(product).post("/api/products").then();
    }

    private static Map<String, Object> read(long id) {
        return admin().get("/api/products/" + id).jsonPath().getMap("$");
    }

    private static Map<String, Object> with(Map<String, Object> product, String field, Object value) {
        var changed = new HashMap<>(product);
        changed.put(field, value);
        return changed;
    }

    private static io.restassured.response.Response put(long id, Map<String, Object> product, String ifMatch) {
        var request = admin().body(product);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("/api/products/" + id);
    }

    private static CloudEvent lastEventOf(long product) {
        return KAFKA.events("pos.config").stream()
                .filter(event -> event.key().equals("product.product:" + product))
                .reduce((before, last) -> last)
                .orElse(null);
    }

    private static String header(long product, String name) {
        return KAFKA.records("pos.config").stream()
                .filter(record -> record.key().equals("product.product:" + product))
                .reduce((before, last) -> last)
                .map(record -> new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8))
                .orElseThrow();
    }

    private static String price(CloudEvent event) {
        return JsonPath.from(new String(event.data(), StandardCharsets.UTF_8)).getString("record.list_price");
    }
}
