package io.tillstream.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.pricing.tax.Tax;
import io.tillstream.pricing.tax.TaxBook;
import io.tillstream.pricing.tax.TaxType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What the till knows after it has loaded {@code /pos/ui}. */
final class Assortment {

    private final JsonNode loaded;
    private final Map<String, JsonNode> products = new HashMap<>();
    private final TaxBook taxes;

    Assortment(JsonNode loaded) {
        this.loaded = loaded;
        loaded.path("product.product")
                .forEach(product -> products.put(product.path("default_code").asText(), product));
        this.taxes = TaxBook.of(
                stream(loaded.path("account.tax")).map(Assortment::tax).toList());
    }

    /** How many records came of a model. */
    int count(String model) {
        return loaded.path(model).size();
    }

    JsonNode config() {
        return loaded.path("pos.config").get(0);
    }

    String cursor() {
        return loaded.path("_meta").path("cursor").asText();
    }

    JsonNode product(String code) {
        var product = products.get(code);
        if (product == null) {
            throw new DayFailed(
                    "the demo sells " + code + ", which is not in the payload; reset the demo chain: ./pos reset");
        }
        return product;
    }

    TaxBook taxes() {
        return taxes;
    }

    /** The register's own method of a kind ({@code cash}, {@code bank}, {@code pay_later}) whose name contains a text. */
    JsonNode method(String kind, String name) {
        return stream(loaded.path("pos.payment.method"))
                .filter(method -> kind.equals(method.path("type").asText())
                        && method.path("name").asText().contains(name))
                .findFirst()
                .orElseThrow(() -> new DayFailed("the register has no " + kind + " method \"" + name + "\""));
    }

    private static Tax tax(JsonNode tax) {
        return new Tax(
                tax.path("id").asLong(),
                tax.path("name").asText(),
                TaxType.valueOf(tax.path("amount_type").asText().toUpperCase(java.util.Locale.ROOT)),
                tax.path("amount").decimalValue(),
                tax.path("price_include").asBoolean(),
                tax.path("include_base_amount").asBoolean(),
                tax.path("is_base_affected").asBoolean(),
                tax.path("sequence").asInt(),
                longs(tax.path("children_tax_ids")),
                tax.path("tax_group_id").asLong());
    }

    static List<Long> longs(JsonNode ids) {
        var list = new ArrayList<Long>();
        ids.forEach(id -> list.add(id.asLong()));
        return list;
    }

    static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
