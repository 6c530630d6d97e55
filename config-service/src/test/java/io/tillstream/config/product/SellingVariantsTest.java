package io.tillstream.config.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.tillstream.config.Chain;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SellingVariantsTest extends Chain {

    @Test
    void theSizesOfTheDemoChainHaveOneTemplate() {
        var small = idOf("product", "FRU-016");

        assertThat(product("FRU-016").getLong("[0].product_tmpl_id")).isEqualTo(small);
        assertThat(product("FRU-018").getLong("[0].product_tmpl_id")).isEqualTo(small);
        assertThat(product("FRU-018").getString("[0].variant")).isEqualTo("Large");
        assertThat(product("COF-001").getBoolean("[0].variant")).isFalse();
        assertThat(product("COF-001").getLong("[0].product_tmpl_id")).isEqualTo(idOf("product", "COF-001"));
    }

    @Test
    void aLotIsAskedForWhereTheProductSaysSo() {
        assertThat(product("DAI-014").getString("[0].tracking")).isEqualTo("lot");
        assertThat(product("COF-001").getString("[0].tracking")).isEqualTo("none");
        create(with(beans("Odd"), "tracking", "some")).statusCode(422).body("errors.field", contains("tracking"));
        create(with(beans("Dated"), "tracking", "serial")).statusCode(201).body("tracking", equalTo("serial"));
    }

    @Test
    void aPriceForATemplateHoldsForAllOfItsVariants() {
        var first = id(create(beans("Beans")));
        var large = with(with(beans("Beans, large"), "templateId", first), "variant", "1 kg");
        var second = id(create(large).statusCode(201).body("variant", equalTo("1 kg")));

        assertThat(priceFor(second).getLong("[0].product_tmpl_id[0]")).isEqualTo(first);
    }

    @Test
    void tillsHearOfAPriceThatMovesWithItsProduct() {
        var first = id(create(beans("Pods")));
        var second = id(create(beans("Pods, large")));
        var item = priceFor(second).getLong("[0].id");
        var before = number("SELECT cast(cast(change_xid AS text) AS bigint) FROM pricelist_item WHERE id = $1", item);

        change(second, with(beans("Pods, large"), "templateId", first)).statusCode(200);

        assertThat(number("SELECT cast(cast(change_xid AS text) AS bigint) FROM pricelist_item WHERE id = $1", item))
                .isGreaterThan(before);
        assertThat(items(second).getLong("[0].product_tmpl_id[0]")).isEqualTo(first);
    }

    @Test
    void aVariantHasNoVariants() {
        var first = id(create(beans("Filter")));
        var second = id(create(with(beans("Filter, large"), "templateId", first)));
        var other = id(create(beans("Other filter")));

        create(with(beans("Filter, huge"), "templateId", second))
                .statusCode(422)
                .body("errors.field", contains("templateId"));
        change(first, with(beans("Filter"), "templateId", other)).statusCode(422);
        change(first, with(beans("Filter"), "templateId", first)).statusCode(200);
        create(with(beans("Nobody's"), "templateId", 999_999_999L))
                .statusCode(422)
                .body("errors.field", contains("templateId"));
    }

    private JsonPath priceFor(long product) {
        var line = Map.<String, Object>of(
                "appliedOn", "1_product", "productId", product, "computePrice", "fixed", "fixedPrice", "1.00");
        admin().body(Map.of("code", "V" + product, "name", "V", "currency", "EUR", "items", List.of(line)))
                .post("/api/pricelists")
                .then()
                .statusCode(201);
        return items(product);
    }

    private static JsonPath items(long product) {
        return aService()
                .body(Map.of("domain", List.of(List.of("pricelist_id.code", "=", "V" + product))))
                .post("/internal/models/product.pricelist.item/search_read")
                .jsonPath();
    }

    private static JsonPath product(String code) {
        return aService()
                .body(Map.of("domain", List.of(List.of("default_code", "=", code))))
                .post("/internal/models/product.product/search_read")
                .jsonPath();
    }

    private static Map<String, Object> beans(String name) {
        return Map.of("name", name, "listPrice", "5.00");
    }

    private static Map<String, Object> with(Map<String, Object> product, String field, Object value) {
        var changed = new HashMap<>(product);
        changed.put(field, value);
        return changed;
    }

    private static ValidatableResponse create(Map<String, Object> product) {
        return admin().body(product).post("/api/products").then();
    }

    private static ValidatableResponse change(long id, Map<String, Object> product) {
        return admin().body(product).put("/api/products/" + id).then();
    }

    private static long id(ValidatableResponse created) {
        return created.statusCode(201).extract().jsonPath().getLong("id");
    }
}
