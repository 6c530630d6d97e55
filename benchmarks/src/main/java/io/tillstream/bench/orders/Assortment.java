package io.tillstream.bench.orders;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.local.cli.Fault;
import io.tillstream.pricing.Currency;
import io.tillstream.pricing.order.OrderInput;
import io.tillstream.pricing.order.OrderLine;
import io.tillstream.pricing.order.OrderPricing;
import io.tillstream.pricing.order.PricedOrder;
import io.tillstream.pricing.tax.Tax;
import io.tillstream.pricing.tax.TaxBook;
import io.tillstream.pricing.tax.TaxRoundingMethod;
import io.tillstream.pricing.tax.TaxType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a till loaded: which products it sells, and how it counts them. */
final class Assortment {

    record Product(long id, BigDecimal price, List<Long> taxes) {}

    private final List<Product> products;
    private final TaxBook taxes;
    private final long cardMethod;

    private Assortment(List<Product> products, TaxBook taxes, long cardMethod) {
        this.products = products;
        this.taxes = taxes;
        this.cardMethod = cardMethod;
    }

    static Assortment load(GatewayClient client, Register register) {
        return of(client.get("/pos/ui?config_id=" + register.id()));
    }

    private static Assortment of(JsonNode loaded) {
        var products = stream(loaded.path("product.product"))
                .filter(product -> product.path("taxes_id").size() == 1)
                .map(product -> new Product(
                        product.path("id").asLong(),
                        product.path("lst_price").decimalValue(),
                        longs(product.path("taxes_id"))))
                .toList();
        var taxes = TaxBook.of(
                stream(loaded.path("account.tax")).map(Assortment::tax).toList());
        var card = stream(loaded.path("pos.payment.method"))
                .filter(method -> method.path("type").asText().equals("bank"))
                .findFirst()
                .orElseThrow(() -> new Fault("The register has no bank method"));
        return new Assortment(products, taxes, card.path("id").asLong());
    }

    Product product(int number) {
        return products.get(Math.floorMod(number, products.size()));
    }

    long cardMethod() {
        return cardMethod;
    }

    PricedOrder price(List<Product> items, List<BigDecimal> quantities) {
        var lines = new ArrayList<OrderLine>();
        for (var i = 0; i < items.size(); i++) {
            var item = items.get(i);
            lines.add(new OrderLine(String.valueOf(i), quantities.get(i), item.price(), BigDecimal.ZERO, item.taxes()));
        }
        return OrderPricing.price(
                new OrderInput(Currency.of("EUR", 2), TaxRoundingMethod.ROUND_PER_LINE, taxes, lines, null));
    }

    private static Tax tax(JsonNode tax) {
        return new Tax(
                tax.path("id").asLong(),
                tax.path("name").asText(),
                TaxType.valueOf(tax.path("amount_type").asText().toUpperCase(Locale.ROOT)),
                tax.path("amount").decimalValue(),
                tax.path("price_include").asBoolean(),
                tax.path("include_base_amount").asBoolean(),
                tax.path("is_base_affected").asBoolean(),
                tax.path("sequence").asInt(),
                longs(tax.path("children_tax_ids")),
                tax.path("tax_group_id").asLong());
    }

    private static List<Long> longs(JsonNode ids) {
        return stream(ids).map(JsonNode::asLong).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
