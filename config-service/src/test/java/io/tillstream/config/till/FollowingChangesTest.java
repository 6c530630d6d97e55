package io.tillstream.config.till;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.config.Chain;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowingChangesTest extends Chain {

    private static final String PRODUCT = "product.product";

    @Test
    void bringsOnlyWhatChanged() {
        var loaded = Segment.full(PRODUCT, MAIN_TILL, DAM);
        var product = idOf("product", "BAK-001");
        rename(product, "Renamed roll");

        var delta = loaded.next(MAIN_TILL, DAM);
        assertThat(delta.isFull()).isFalse();
        assertThat(delta.record(product)).containsEntry("name", "Renamed roll");
        assertThat(delta.ids()).hasSizeLessThan(10);
        assertThat(delta.deleted()).doesNotContain(product);
    }

    @Test
    void losesNothingWhenTwoTransactionsCommitInTheOtherOrder() {
        var first = idOf("product", "BAK-002");
        var second = idOf("product", "BAK-003");
        var early = database.getConnection().await().indefinitely();
        var late = database.getConnection().await().indefinitely();
        try {
            var earlier = early.begin().await().indefinitely();
            rename(early, first, "written first");
            var later = late.begin().await().indefinitely();
            rename(late, second, "written second");
            later.commit().await().indefinitely();

            var between = Segment.full(PRODUCT, MAIN_TILL, DAM);
            assertThat(between.record(second)).containsEntry("name", "written second");
            assertThat(between.record(first).get("name")).isNotEqualTo("written first");

            earlier.commit().await().indefinitely();
            assertThat(between.next(MAIN_TILL, DAM).record(first)).containsEntry("name", "written first");
        } finally {
            early.close().await().indefinitely();
            late.close().await().indefinitely();
        }
    }

    @Test
    void countsARowOfAJoinTableAsAChangeOfItsProduct() {
        var loaded = Segment.full(PRODUCT, MAIN_TILL, DAM);
        var product = idOf("product", "BAK-004");
        var gift = idOf("pos_category", "GIFT");
        execute("INSERT INTO product_category (product_id, category_id) VALUES ($1, $2)", product, gift);
        var withGift = loaded.next(MAIN_TILL, DAM);
        assertThat(withGift.ids()).contains(product);
        execute("DELETE FROM product_category WHERE product_id = $1 AND category_id = $2", product, gift);
        assertThat(withGift.next(MAIN_TILL, DAM).ids()).contains(product);
    }

    @Test
    void countsAChildAsAChangeOfTheCategoryAboveIt() {
        var drinks = idOf("pos_category", "DRINKS");
        var gift = idOf("pos_category", "GIFT");
        var loaded = Segment.full("pos.category", MAIN_TILL, DAM);

        var juice = number(
                "INSERT INTO pos_category (code, name, parent_id) VALUES ('JUICE', 'Juice', $1) RETURNING id", drinks);
        var withJuice = loaded.next(MAIN_TILL, DAM);
        assertThat(withJuice.ids()).contains(drinks);
        assertThat(withJuice.record(drinks).get("child_ids"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains((int) juice);

        execute("UPDATE pos_category SET parent_id = $2 WHERE id = $1", juice, gift);
        var moved = withJuice.next(MAIN_TILL, DAM);
        assertThat(moved.ids()).contains(drinks, gift);

        execute("DELETE FROM pos_category WHERE id = $1", juice);
        assertThat(moved.next(MAIN_TILL, DAM).ids()).contains(gift);
    }

    @Test
    void namesWhatLeftTheTillsScope() {
        var product = idOf("product", "SNA-001");
        var loaded = Segment.full(PRODUCT, COFFEE_BAR, DAM);
        assertThat(loaded.ids()).contains(product);

        execute("UPDATE product SET active = false WHERE id = $1", product);
        var archived = loaded.next(COFFEE_BAR, DAM);
        assertThat(archived.deleted()).contains(product);
        assertThat(archived.ids()).doesNotContain(product);

        execute("UPDATE product SET active = true WHERE id = $1", product);
        var back = archived.next(COFFEE_BAR, DAM);
        assertThat(back.ids()).contains(product);
        assertThat(back.deleted()).doesNotContain(product);

        execute(
                "UPDATE product_category SET category_id = $2 WHERE product_id = $1",
                product,
                idOf("pos_category", "GIFT"));
        assertThat(back.next(COFFEE_BAR, DAM).deleted()).contains(product);
        execute(
                "UPDATE product_category SET category_id = $2 WHERE product_id = $1",
                product,
                idOf("pos_category", "SNACK"));
    }

    @Test
    void namesWhatWasDeleted() {
        var item = number(
                "INSERT INTO pricelist_item (pricelist_id, applied_on, compute_price, percent_price, min_quantity)"
                        + " VALUES (by_code('pricelist', 'MEMBERS'), '3_global', 'percentage', 50, 500) RETURNING id");
        var loaded = Segment.full("product.pricelist.item", MAIN_TILL, DAM);
        execute("DELETE FROM pricelist_item WHERE id = $1", item);
        assertThat(loaded.next(MAIN_TILL, DAM).deleted()).contains(item);
    }

    @Test
    void reloadsTheAssortmentWhenTheRegisterShowsOtherCategories() {
        var loaded = Segment.full(PRODUCT, COFFEE_BAR, DAM);
        assertThat(loaded.next(COFFEE_BAR, DAM).isFull()).isFalse();

        var fruit = idOf("pos_category", "FRUIT");
        execute("INSERT INTO register_category (register_id, category_id) VALUES ($1, $2)", COFFEE_BAR, fruit);
        var reloaded = loaded.next(COFFEE_BAR, DAM);
        assertThat(reloaded.isFull()).isTrue();
        assertThat(reloaded.ids()).contains(idOf("product", "FRU-001"));
        assertThat(Segment.full("pos.config", COFFEE_BAR, DAM)
                        .json()
                        .getList("records[0].iface_available_categ_ids", Long.class))
                .contains(fruit);
        execute("DELETE FROM register_category WHERE register_id = $1 AND category_id = $2", COFFEE_BAR, fruit);
    }

    @Test
    void followsAChangeOfTheCompanyIntoItsRegisters() {
        var loaded = Segment.full("pos.config", MAIN_TILL, DAM);
        execute("UPDATE company SET tax_rounding = 'round_globally'");
        assertThat(loaded.next(MAIN_TILL, DAM).record(MAIN_TILL))
                .containsEntry("tax_calculation_rounding_method", "round_globally");
        execute("UPDATE company SET tax_rounding = 'round_per_line'");
    }

    @Test
    void followsAJournalIntoItsPaymentMethods() {
        var loaded = Segment.full("pos.payment.method", MAIN_TILL, DAM);
        execute("UPDATE journal SET default_account_id = by_code('account', '1100') WHERE code = 'CRD1'");
        assertThat(loaded.next(MAIN_TILL, DAM).record(idOf("payment_method", "CARD")))
                .containsEntry("outstanding_account_id", (int) idOf("account", "1100"));
        execute("UPDATE journal SET default_account_id = by_code('account', '1110') WHERE code = 'CRD1'");
    }

    private void rename(long product, String name) {
        execute("UPDATE product SET name = $2 WHERE id = $1", product, name);
    }

    private static void rename(SqlConnection connection, long product, String name) {
        connection
                .preparedQuery("UPDATE product SET name = $2 WHERE id = $1")
                .execute(Tuple.of(product, name))
                .await()
                .indefinitely();
    }
}
