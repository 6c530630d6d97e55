package io.tillstream.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WhatATillLoadsTest {

    private static final List<String> MODELS = List.of(
            "pos.session",
            "pos.config",
            "res.company",
            "res.currency",
            "res.users",
            "pos.payment.method",
            "pos.category",
            "product.product",
            "product.pricelist",
            "product.pricelist.item",
            "account.tax",
            "account.fiscal.position",
            "account.cash.rounding",
            "barcode.nomenclature",
            "res.partner");

    private final Person cashier = Person.cashier();
    private final Person admin = Person.admin();

    @Test
    void isEverythingItNeeds() {
        var till = Register.opened(cashier, "DAM-01");

        Map<String, Object> payload = till.payload().getMap("");

        assertThat(payload.keySet()).containsAll(MODELS).contains("_meta");
        assertThat(MODELS)
                .allSatisfy(model -> assertThat((List<?>) payload.get(model)).isNotEmpty());
        assertThat(till.payload().getList("'product.product'").size()).isGreaterThanOrEqualTo(150);
        assertThat(till.payload().getList("'res.partner'").size()).isGreaterThanOrEqualTo(200);
        assertThat(till.payload().getMap("'pos.session'[0]"))
                .containsEntry("state", "opened")
                .containsEntry("id", (int) till.sessionId)
                .containsEntry("config_id", (int) till.id);
    }

    @Test
    void needsASession() {
        var till = Register.opened(cashier, "DAM-01");
        till.finish();

        cashier.rpc("/pos/ui", Map.of("config_id", till.id))
                .then()
                .statusCode(200)
                .body("error.data.name", equalTo("odoo.exceptions.UserError"))
                .body("error.data.type", equalTo("no-open-session"));
        cashier.get("/pos/ui?config_id=" + till.id).then().statusCode(409).body("type", equalTo("no-open-session"));
    }

    @Test
    void isOnlyWhatChangedSinceTheLastLoad() {
        var till = Register.opened(cashier, "DAM-01");
        var cursor = till.payload().getString("_meta.cursor");
        var product = till.product("STA-002");
        var price = changePrice(product);

        var delta = cashier.result("/pos/ui", Map.of("config_id", till.id, "since", cursor));

        assertThat(delta.getBoolean("_meta.full")).isFalse();
        List<Map<String, Object>> products = delta.getList("'product.product'");
        assertThat(products).extracting(changed -> changed.get("id")).containsExactly((int) product);
        assertThat(((Number) products.get(0).get("lst_price")).doubleValue()).isCloseTo(price, within(0.001));
    }

    @Test
    void comesWithATagThatSaysWhetherItChanged() {
        var till = Register.opened(cashier, "DAM-01");
        var path = "/pos/ui?config_id=" + till.id;
        var first = cashier.get(path).then().statusCode(200).extract();

        cashier.request()
                .header("If-None-Match", first.header("ETag"))
                .get(path)
                .then()
                .statusCode(304);
        changePrice(till.product("STA-002"));
        cashier.request()
                .header("If-None-Match", first.header("ETag"))
                .get(path)
                .then()
                .statusCode(200);
    }

    @Test
    void isCompressedForWhoAsks() throws Exception {
        var till = Register.opened(cashier, "DAM-01");
        var request = java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create(cashier.gateway() + "/pos/ui?config_id=" + till.id))
                .header("Authorization", "Bearer " + cashier.token())
                .header("Accept-Encoding", "gzip")
                .build();

        var answer = java.net.http.HttpClient.newHttpClient()
                .send(request, java.net.http.HttpResponse.BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        var whole = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(answer.body())).readAllBytes();
        assertThat(new String(whole)).contains("\"product.product\"");
    }

    @Test
    void refusesACursorThatIsNotOurs() {
        var till = Register.opened(cashier, "DAM-01");

        cashier.get("/pos/ui?config_id=" + till.id + "&since=forged").then().statusCode(400);
        given().baseUri(cashier.gateway())
                .get("/pos/ui?config_id=" + till.id)
                .then()
                .statusCode(401);
    }

    /** Its copy is then another one: what it shows comes whole, for no till can tell which of its records those were. */
    @Test
    void followsARegisterThatIsSetUpAnewWhileItsSessionIsOpen() {
        var till = Register.opened(cashier, "DAM-01");
        var before = till.payload();
        var category = before.getInt("'product.product'.find { it.default_code == 'COF-001' }.pos_categ_ids[0]");
        var setUp = admin.get("/api/registers/" + till.id);
        try {
            setUp(till, setUp, Map.of("categoryIds", List.of(category)));

            var delta =
                    cashier.result("/pos/ui", Map.of("config_id", till.id, "since", before.getString("_meta.cursor")));

            assertThat(delta.getList("_meta.reloaded")).contains("product.product");
            assertThat(delta.getList("'product.product'.default_code"))
                    .contains("COF-001")
                    .hasSizeLessThan(before.getList("'product.product'").size());
            assertThat(delta.getBoolean("'pos.config'[0].limit_categories")).isTrue();
            assertThat(till.send(till.espresso())).extracting("status").containsExactly("created");
        } finally {
            setUp(till, setUp, Map.of());
        }
        var again = cashier.result("/pos/ui", Map.of("config_id", till.id));
        assertThat(again.getList("'product.product'")).hasSameSizeAs(before.getList("'product.product'"));
    }

    private void setUp(Register till, io.restassured.response.Response before, Map<String, Object> changes) {
        var body = new java.util.LinkedHashMap<String, Object>(before.jsonPath().getMap(""));
        body.keySet().removeAll(List.of("id", "companyId", "currency"));
        body.putAll(changes);
        admin.request().body(body).put("/api/registers/" + till.id).then().statusCode(200);
    }

    @Test
    void isNotAskedForAHundredThousandRecordsByTheirIds() {
        var ids = java.util.stream.LongStream.rangeClosed(1, 100_000).boxed().toList();
        var search = Map.of(
                "models",
                List.of(Map.of(
                        "model",
                        "product.product",
                        "domain",
                        List.of(List.of("id", "in", ids)),
                        "fields",
                        List.of("name"))));

        admin.callKw("product.product", "read", List.of(ids, List.of("name")), Map.of())
                .then()
                .statusCode(anyOf(equalTo(200), equalTo(413)))
                .body("error.data.name", equalTo("odoo.exceptions.UserError"));
        admin.rpc("/pos/web_read_models", search)
                .then()
                .statusCode(anyOf(equalTo(200), equalTo(413)))
                .body("error.data.name", equalTo("odoo.exceptions.ValidationError"));
    }

    private double changePrice(long product) {
        var price = 1 + Math.floor(Math.random() * 1000) / 100;
        admin.callKw("product.product", "write", List.of(List.of(product), Map.of("list_price", price)), Map.of())
                .then()
                .statusCode(200)
                .body("result", equalTo(true));
        return price;
    }
}
