package io.tillstream.config.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.config.Chain;
import io.tillstream.config.till.Segment;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CostAtTheTillTest extends Chain {

    private static final String PRODUCTS = "product.product";

    @Test
    void isOnlyThereWhereAPricelistMakesPricesFromIt() {
        var product = idOf("product", "COF-001");
        var costs = number("SELECT count(*) FROM pricelist_item WHERE base = 'standard_price'");
        assertThat(costs).isPositive();
        var withCost = Segment.full(PRODUCTS, MAIN_TILL, DAM);
        assertThat(withCost.record(product)).containsKey("standard_price");

        execute("CREATE TABLE cost_items AS SELECT id FROM pricelist_item WHERE base = 'standard_price'");
        execute("UPDATE pricelist_item SET base = 'list_price' WHERE base = 'standard_price'");
        try {
            var without = withCost.next(MAIN_TILL, DAM);
            assertThat(without.isFull()).isTrue();
            assertThat(without.record(product)).doesNotContainKey("standard_price");
        } finally {
            execute("UPDATE pricelist_item SET base = 'standard_price' WHERE id IN (SELECT id FROM cost_items)");
            execute("DROP TABLE cost_items");
        }
    }
}
