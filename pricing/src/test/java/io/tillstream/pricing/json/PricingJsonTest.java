package io.tillstream.pricing.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The engine as the browser calls it. */
class PricingJsonTest {
    private static final String TAXES = """
            "taxes": [{"id": 7, "name": "21%", "amount_type": "percent", "amount": 21.0, "price_include": true,
                       "include_base_amount": false, "is_base_affected": true, "sequence": 1,
                       "children_tax_ids": [], "tax_group_id": 3},
                      {"id": 8, "amount_type": "percent", "amount": 6, "price_include": true, "tax_group_id": false}]""";

    @Test
    void countsAndSettlesAnOrder() {
        Fields order = answer(PricingJson.price("""
                {"currency": {"code": "EUR", "decimalPlaces": 2}, "taxRounding": "round_globally", %s,
                 "cashRounding": {"rounding": "0.05", "method": "HALF-UP", "cashOnly": true},
                 "lines": [{"id": "a", "quantity": 2, "unitPrice": "12.10", "discountPercent": 10, "taxIds": [7]}],
                 "payments": [{"id": "p", "kind": "cash", "amount": "50", "tip": 1}]}""".formatted(TAXES)));

        assertThat(order.fields())
                .containsEntry("currency", "EUR")
                .containsEntry("untaxed", "18.00")
                .containsEntry("tax", "3.78")
                .containsEntry("total", "21.78")
                .containsEntry("rounding", "0.00")
                .containsEntry("due", "21.78");
        assertThat(order.objects("lines").get(0).fields())
                .containsEntry("id", "a")
                .containsEntry("untaxed", "18.00")
                .containsEntry("total", "21.78")
                .containsEntry("bookedUntaxed", "18.00");
        assertThat(order.objects("taxTotals").get(0).id("taxId")).isEqualTo(7);
        assertThat(order.objects("taxGroups").get(0).id("taxGroupId")).isEqualTo(3);
        assertThat(order.object("settlement").fields())
                .containsEntry("rounding", "0.02")
                .containsEntry("change", "27.20")
                .containsEntry("tips", "1.00")
                .containsEntry("stillDue", "0.00");
        assertThat(order.string("cashToSettle")).isEqualTo("-27.20");
    }

    @Test
    void roundsToTheOrdersCoins() {
        Fields order = answer(PricingJson.price("""
                {"currency": {"code": "CHF", "rounding": 0.01}, "taxes": [],
                 "cashRounding": {"rounding": 0.05, "method": "UP", "strategy": "biggest_tax"},
                 "lines": [{"id": "a", "quantity": 1, "unitPrice": 0.51}]}"""));

        assertThat(order.string("due")).isEqualTo("0.55");
    }

    @Test
    void findsAPrice() {
        Fields price = answer(PricingJson.resolvePrice("""
                {"currency": {"code": "EUR"}, "pricelistId": 1, "quantity": 5, "date": "2026-03-15 12:00:00",
                 "product": {"id": 1, "templateId": 2, "listPrice": 4.99, "standardPrice": 2, "categories": [4, 3]},
                 "pricelists": [
                  {"id": 1, "items": [
                    {"applied_on": "3_global", "compute_price": "fixed", "fixed_price": 9, "date_start": false},
                    {"applied_on": "2_product_category", "categ_id": 3, "min_quantity": 5, "compute_price": "formula",
                     "base": "pricelist", "base_pricelist_id": 2, "price_round": 0.05, "price_surcharge": -0.01}]},
                  {"id": 2, "currency": "EUR", "items": [
                    {"applied_on": "1_product", "product_tmpl_id": 2, "compute_price": "percentage",
                     "percent_price": 10, "base": "list_price"},
                    {"applied_on": "0_product_variant", "product_id": 9, "fixed_price": 1}]}]}"""));

        assertThat(price.fields()).containsEntry("price", "4.49").containsEntry("rounded", "4.49");
        assertThat(price.id("item")).isEqualTo(1);
    }

    @Test
    void adaptsAPrice() {
        Fields adapted = answer(PricingJson.adaptToFiscalPosition(
                "{%s, \"taxIds\": [7], \"unitPrice\": 12.1, \"mappings\": [{\"tax_src_id\": 7, \"tax_dest_id\": 8}]}"
                        .formatted(TAXES)));

        assertThat(adapted.ids("taxIds")).isEqualTo(List.of(8L));
        assertThat(adapted.number("unitPrice")).isEqualByComparingTo("10.6");
    }

    @Test
    void tellsARefusalInsteadOfThrowing() {
        assertThat(PricingJson.price("{\"currency\": {\"code\": \"EUR\"}, \"lines\": [{\"id\": \"a\", \"quantity\": 1,"
                        + "\"unitPrice\": 1, \"taxIds\": [9]}]}"))
                .isEqualTo("{\"refusal\":{\"code\":\"unknown-tax\",\"line\":\"a\","
                        + "\"message\":\"line a: there is no tax 9\"}}");
        assertThat(refusalOf("nonsense")).isEqualTo("invalid-json");
        assertThat(refusalOf("[]")).isEqualTo("invalid-value");
        assertThat(refusalOf("{}")).isEqualTo("invalid-value");
        assertThat(refusalOf("{\"currency\": {\"code\": 1}}")).isEqualTo("invalid-value");
        assertThat(refusalOf("{\"currency\": {\"code\": \"EUR\"}, \"taxRounding\": \"never\"}"))
                .isEqualTo("invalid-value");
        assertThat(refusalOf("{\"currency\": {\"code\": \"EUR\"}, \"lines\": [1]}"))
                .isEqualTo("invalid-value");
        assertThat(refusalOf("{\"currency\": {\"code\": \"EUR\"}, \"lines\": [{\"id\": \"a\", \"quantity\": \"x\"}]}"))
                .isEqualTo("invalid-value");
        assertThat(refusalOf("{\"currency\": {\"code\": \"EUR\", \"decimalPlaces\": 2.5}}"))
                .isEqualTo("invalid-value");
        assertThat(refusalOf("{\"currency\": {\"code\": \"EUR\", \"decimalPlaces\": 1e15}}"))
                .isEqualTo("invalid-value");
        assertThat(refusalOf("{\"currency\": {\"code\": \"EUR\"}, \"taxes\": [{\"id\": 1e400}]}"))
                .isEqualTo("invalid-value");
    }

    @Test
    void saysWhereAWrongFieldStands() {
        String order = "{\"currency\": {\"code\": \"EUR\"}, \"taxes\": [%s], \"lines\": [%s]}";

        assertThat(PricingJson.price(order.formatted("", "{\"id\": \"a\", \"quantity\": \"NaN\"}")))
                .contains("\"line\":\"a\"", "line a: \\\"quantity\\\" should be a number");
        assertThat(PricingJson.price(order.formatted("{\"id\": 7, \"amount_type\": \"vat\"}", "")))
                .contains("tax 7: \\\"amount_type\\\" cannot be");
        assertThat(PricingJson.resolvePrice("""
                {"currency": {"code": "EUR"}, "pricelists": [{"id": 3, "items": [{"price_round": 1}, {"base": "guess",
                 "compute_price": "formula"}]}]}""")).contains("pricelist 3, item 1: ");
    }

    private static String refusalOf(String input) {
        return answer(PricingJson.price(input)).object("refusal").string("code");
    }

    private static Fields answer(String json) {
        Object value = Json.parse(json);
        assertThat(value).isInstanceOf(Map.class);
        return Fields.of(value, "the answer");
    }
}
