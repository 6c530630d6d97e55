package io.tillstream.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A draft's life at tills of Odoo 19, which send of it only what changed. An espresso is 2.40, 9 % included. */
class DraftsOfAnOdooTillTest {

    private final Person manager = Person.manager();
    private final String uuid = UUID.randomUUID().toString();
    private final String first = UUID.randomUUID().toString();
    private final String second = UUID.randomUUID().toString();
    private final String third = UUID.randomUUID().toString();
    private Register till;

    @BeforeEach
    void open() {
        till = Register.opened(manager, "DAM-02");
    }

    @AfterEach
    void close() {
        till.finish();
    }

    @Test
    void isParkedChangedAndPaid() {
        var parked =
                sync(order("draft", "4.80", List.of(create(espresso(first, 1)), create(espresso(second, 1))), null));
        assertThat(parked.getString("_results[0].status")).isEqualTo("created");
        assertThat(parked.getList("'pos.order.line'.uuid")).containsExactlyInAnyOrder(first, second);
        var order = parked.getInt("'pos.order'[0].id");
        var coffee = idOf(parked, first);
        var heard = parked.getString("'pos.order'[0].write_date");

        var fields = Map.of("qty", 2, "price_subtotal", new BigDecimal("4.40"), "price_subtotal_incl", 4.8);
        var changed = sync(order("draft", "7.20", List.of(List.of(1, coffee, fields)), null));
        assertThat(changed.getString("_results[0].status")).isEqualTo("updated");
        assertThat(quantities(changed)).isEqualTo(Map.of(first, 2f, second, 1f));

        var more = sync(order("draft", "9.60", List.of(create(espresso(third, 1))), null));
        assertThat(quantities(more)).isEqualTo(Map.of(first, 2f, second, 1f, third, 1f));

        var less = sync(order("draft", "7.20", List.of(List.of(2, idOf(more, second), 0)), null));
        assertThat(quantities(less)).isEqualTo(Map.of(first, 2f, third, 1f));
        assertThat(idOf(less, first)).isEqualTo(coffee);

        var payment = UUID.randomUUID().toString();
        var card = Map.<String, Object>of(
                "uuid", payment, "payment_method_id", till.method("bank", "Card"), "amount", 7.2);
        var paying = order("paid", "7.20", List.of(), List.of(create(card)));
        var paid = sync(paying);
        assertThat(paid.getString("_results[0].status")).isEqualTo("updated");
        assertThat(paid.getString("'pos.order'[0].state")).isEqualTo("paid");
        assertThat(quantities(paid)).isEqualTo(Map.of(first, 2f, third, 1f));
        assertThat(paid.getList("'pos.payment'.uuid")).containsExactly(payment);
        assertThat(sync(paying).getString("_results[0].status")).isEqualTo("duplicate");

        assertThat(stillOpen(order)).isEmpty();
        List<Object> since = List.of(List.of("id", "in", List.of(order)), List.of("write_date", ">=", heard));
        var heardNow = openOrders(Map.of("pos.order", since), Map.of("pos.order.line", List.of(idOf(more, second))));
        assertThat(heardNow.getList("dynamic_records.'pos.order'.state")).containsExactly("paid");
        assertThat(heardNow.getList("deleted_record_ids.'pos.order.line'")).containsExactly(idOf(more, second));
    }

    @Test
    void ofARegisterThatIsNotThereIsMissing() {
        manager.callKw("pos.config", "read_config_open_orders", List.of(987_654, Map.of(), Map.of()), Map.of())
                .then()
                .body("error.data.name", equalTo("odoo.exceptions.MissingError"));
    }

    private List<Integer> stillOpen(int order) {
        return openOrders(Map.of(), Map.of()).<Integer>getList("dynamic_records.'pos.order'.id").stream()
                .filter(id -> id == order)
                .toList();
    }

    private JsonPath openOrders(Object domain, Object known) {
        return manager.callKw("pos.config", "read_config_open_orders", List.of(till.id, domain, known), Map.of())
                .jsonPath()
                .setRootPath("result");
    }

    private JsonPath sync(Map<String, Object> order) {
        return manager.callKw("pos.order", "sync_from_ui", List.of(List.of(order)), Map.of())
                .jsonPath()
                .setRootPath("result");
    }

    private Map<String, Object> order(String state, String total, List<?> lines, List<?> payments) {
        var order = new HashMap<String, Object>();
        order.put("uuid", uuid);
        order.put("pos_reference", "T-" + uuid.substring(0, 13));
        order.put("session_id", till.sessionId);
        order.put("state", state);
        order.put("amount_total", new BigDecimal(total));
        order.put(
                "amount_tax",
                new BigDecimal(total)
                        .multiply(new BigDecimal("0.2"))
                        .divide(new BigDecimal("2.4"), 2, RoundingMode.HALF_UP));
        order.put("lines", lines);
        if (payments != null) {
            order.put("payment_ids", payments);
        }
        return order;
    }

    private Map<String, Object> espresso(String line, int quantity) {
        var product = till.product("COF-001");
        return Map.of(
                "uuid",
                line,
                "product_id",
                product,
                "qty",
                quantity,
                "price_unit",
                2.4,
                "price_subtotal",
                new BigDecimal("2.20").multiply(BigDecimal.valueOf(quantity)),
                "price_subtotal_incl",
                new BigDecimal("2.40").multiply(BigDecimal.valueOf(quantity)),
                "tax_ids",
                till.payload().getList("'product.product'.find { it.id == " + product + " }.taxes_id"));
    }

    private static List<Object> create(Map<String, Object> record) {
        return List.of(0, 0, record);
    }

    private static int idOf(JsonPath synced, String line) {
        return synced.getInt("'pos.order.line'.find { it.uuid == '" + line + "' }.id");
    }

    private static Map<String, Float> quantities(JsonPath synced) {
        var quantities = new HashMap<String, Float>();
        for (Map<String, Object> line : synced.<Map<String, Object>>getList("'pos.order.line'")) {
            quantities.put((String) line.get("uuid"), ((Number) line.get("qty")).floatValue());
        }
        return quantities;
    }
}
