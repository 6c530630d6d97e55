package io.tillstream.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
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

    private double changePrice(long product) {
        var price = 1 + Math.floor(Math.random() * 1000) / 100;
        admin.callKw("product.product", "write", List.of(List.of(product), Map.of("list_price", price)), Map.of())
                .then()
                .statusCode(200)
                .body("result", equalTo(true));
        return price;
    }
}
