package io.tillstream.config.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.config.Chain;
import io.tillstream.config.till.Segment;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CostAtTheTillTest extends Chain {

    @Test
    void isOnlyThereWhereAPricelistMakesPricesFromIt() {
        var product = idOf("product", "COF-001");
        var before = Segment.full("product.product", MAIN_TILL, DAM);
        assertThat(before.record(product)).doesNotContainKey("standard_price");

        var pricelist = number(
                "INSERT INTO pricelist (code, name, currency_id) SELECT 'COSTPLUS', 'Cost plus', min(id) FROM currency RETURNING id");
        execute(
                "INSERT INTO pricelist_item (pricelist_id, applied_on, compute_price, base, price_discount)"
                        + " VALUES ($1, '3_global', 'formula', 'standard_price', -30)",
                pricelist);
        execute("INSERT INTO register_pricelist (register_id, pricelist_id) VALUES ($1, $2)", MAIN_TILL, pricelist);
        try {
            var reloaded = before.next(MAIN_TILL, DAM);
            assertThat(reloaded.isFull()).isTrue();
            assertThat(reloaded.record(product)).containsKey("standard_price");
            assertThat(Segment.full("product.product", MAIN_TILL + 1, DAM).record(product))
                    .doesNotContainKey("standard_price");
        } finally {
            execute("DELETE FROM register_pricelist WHERE pricelist_id = $1", pricelist);
            execute("DELETE FROM pricelist WHERE id = $1", pricelist);
        }
    }
}
