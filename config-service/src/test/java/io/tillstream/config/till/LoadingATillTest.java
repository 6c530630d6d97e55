package io.tillstream.config.till;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.config.Chain;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LoadingATillTest extends Chain {

    @ParameterizedTest
    @ValueSource(
            strings = {
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
                "account.tax.group",
                "account.fiscal.position",
                "account.fiscal.position.tax",
                "account.cash.rounding",
                "barcode.nomenclature",
                "barcode.rule",
                "uom.uom",
                "tillstream.store"
            })
    void bringsRecordsOfEveryModelThatATillNeeds(String model) {
        var segment = Segment.full(model, MAIN_TILL, DAM);
        assertThat(segment.isFull()).isTrue();
        assertThat(segment.ids()).isNotEmpty().hasSize(segment.json().getInt("total"));
    }

    @Test
    void bringsTheWholeAssortmentToARegisterThatNamesNoCategory() {
        assertThat(Segment.full("product.product", MAIN_TILL, DAM).ids()).hasSize((int) number(
                "SELECT count(*) FROM product WHERE active AND available_in_pos AND sale_ok AND coalesce(company_id, $1) = $1",
                idOf("company", "GRACHT")));
    }

    @Test
    void bringsOnlyWhatTheCoffeeBarSells() {
        var products = Segment.full("product.product", COFFEE_BAR, DAM);
        assertThat(products.ids())
                .contains(idOf("product", "COF-001"))
                .doesNotContain(idOf("product", "HOU-005"))
                .hasSize((int) number(
                        "SELECT count(DISTINCT p.id) FROM product p JOIN product_category c ON c.product_id = p.id"
                                + " JOIN register_category r ON r.category_id = c.category_id AND r.register_id = $1"
                                + " WHERE p.active AND p.available_in_pos AND p.sale_ok",
                        COFFEE_BAR));
        assertThat(Segment.full("pos.category", COFFEE_BAR, DAM).ids())
                .contains(idOf("pos_category", "COFFEE"))
                .doesNotContain(idOf("pos_category", "HOUSEHOLD"));
    }

    @Test
    void bringsWhatStandsBelowANamedCategoryToo() {
        var drinks = idOf("pos_category", "DRINKS");
        execute("INSERT INTO register_category (register_id, category_id) VALUES ($1, $2)", UTRECHT_TILL, drinks);
        assertThat(Segment.full("product.product", UTRECHT_TILL, UTRECHT).ids())
                .contains(idOf("product", "COF-001"))
                .doesNotContain(idOf("product", "HOU-005"));
        execute("DELETE FROM register_category WHERE register_id = $1", UTRECHT_TILL);
    }

    @Test
    void bringsTheDrawerAndTheMethodsOfThatRegisterOnly() {
        assertThat(Segment.full("pos.payment.method", COFFEE_BAR, DAM).json().getList("records.code", String.class))
                .containsExactlyInAnyOrder("CASH-DAM2", "CARD", "VOUCHER", "ACCOUNT");
    }

    @Test
    void bringsTheCashiersOfThatStoreWithoutTheirSecrets() {
        var users = Segment.full("res.users", UTRECHT_TILL, UTRECHT);
        assertThat(users.json().getList("records.login", String.class))
                .contains("admin")
                .doesNotContain("cashier");
        var fields = Segment.full("res.users", MAIN_TILL, DAM).record(3).keySet();
        assertThat(fields).noneMatch(field -> field.contains("password") || field.contains("pin"));
    }

    @Test
    void bringsThePricelistThatAnOfferedOneIsMadeFrom() {
        var base = number(
                "INSERT INTO pricelist (code, name, currency_id) VALUES ('HIDDEN', 'Hidden base', 1) RETURNING id");
        var members = idOf("pricelist", "MEMBERS");
        var item = number(
                "INSERT INTO pricelist_item (pricelist_id, applied_on, compute_price, base, base_pricelist_id, min_quantity)"
                        + " VALUES ($1, '3_global', 'formula', 'pricelist', $2, 1000) RETURNING id",
                members,
                base);
        assertThat(Segment.full("product.pricelist", MAIN_TILL, DAM).ids()).contains(base, members);
        execute("DELETE FROM pricelist_item WHERE id = $1", item);
        execute("DELETE FROM pricelist WHERE id = $1", base);
    }

    @Test
    void showsNullsAsOdooDoes() {
        var product = Segment.full("product.product", MAIN_TILL, DAM).record(idOf("product", "COF-005"));
        assertThat(product)
                .containsEntry("display_name", "[COF-005] Flat white")
                .containsEntry("description_sale", false)
                .containsEntry("pos_categ_ids", List.of((int) idOf("pos_category", "COFFEE")));
    }
}
