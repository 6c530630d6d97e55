package io.tillstream.gateway.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.restassured.response.ValidatableResponse;
import io.tillstream.gateway.Calls;
import io.tillstream.gateway.GatewayTest;
import io.tillstream.gateway.owners.Owners;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** They hear of each other's orders by asking. */
@GatewayTest
class SeveralTillsOfARegisterTest {

    Owners owners;
    private String manager;

    @BeforeEach
    void login() {
        manager = Calls.login("manager");
    }

    @Test
    void hearOfTheRegistersDrafts() {
        ask(1, Map.of(), Map.of()).body("result.dynamic_records.'pos.order'.id", hasItem(1));

        assertThat(askedFor()).isEqualTo("[[\"config_id\",\"=\",1],[\"state\",\"=\",\"draft\"]]");
    }

    /** Whatever became of the orders that a till knows: it asks for them by the time it last heard of them. */
    @Test
    void hearWhatBecameOfTheirOrders() {
        List<Object> known = List.of(List.of("id", "=", 1), List.of("write_date", ">=", "2026-11-21 08:00:00"));
        ask(1, Map.of("pos.order", known), Map.of()).body("result.dynamic_records.'pos.order'.id", hasItem(1));

        assertThat(askedFor())
                .isEqualTo(
                        "[[\"config_id\",\"=\",1],[\"id\",\"=\",1],[\"write_date\",\">=\",\"2026-11-21 08:00:00\"]]");
    }

    @Test
    void askOfOtherRegistersByName() {
        ask(1, Map.of("pos.order", List.of("|", List.of("config_id", "=", 1), List.of("config_id", "=", 2))), Map.of());

        assertThat(askedFor()).isEqualTo("[\"|\",[\"config_id\",\"=\",1],[\"config_id\",\"=\",2]]");
    }

    @Test
    void hearWhichLinesAndPaymentsAreGone() {
        ask(
                        1,
                        Map.of(),
                        Map.of(
                                "pos.order",
                                List.of(1, 55),
                                "pos.order.line",
                                List.of(1, 56),
                                "pos.payment",
                                List.of(57)))
                .body("result.deleted_record_ids.'pos.order'", equalTo(List.of(55)))
                .body("result.deleted_record_ids.'pos.order.line'", equalTo(List.of(56)))
                .body("result.deleted_record_ids.'pos.payment'", equalTo(List.of(57)));
    }

    @Test
    void areToldWhenThereIsNoSuchRegister() {
        for (var register : List.of(99, 3)) {
            ask(register, Map.of(), Map.of()).body("error.data.name", is("odoo.exceptions.MissingError"));
        }
    }

    /** A till counts on the sold order what can still come back. */
    @Test
    void getTheOrderWhoseGoodsCameBack() {
        owners.order.put("pos.order", 40, Map.of("name", "Sold", "uuid", "sold"));
        owners.order.put("pos.order.line", 41, Map.of("name", "Sold line", "order_id", 40));
        owners.order.put("pos.order.line", 42, Map.of("name", "Back", "order_id", 1, "refunded_orderline_id", 41));
        try {
            var refund = Map.of("uuid", UUID.randomUUID().toString(), "lines", List.of());
            Calls.callKw(manager, "pos.order", "sync_from_ui", List.of(List.of(refund)), Map.of())
                    .body("result.'pos.order'.uuid", hasItem("sold"));
        } finally {
            owners.order.delete("pos.order.line", 42);
            owners.order.delete("pos.order.line", 41);
            owners.order.delete("pos.order", 40);
        }
    }

    private ValidatableResponse ask(int register, Object domain, Object known) {
        return Calls.callKw(
                manager, "pos.config", "read_config_open_orders", List.of(register, domain, known), Map.of());
    }

    private String askedFor() {
        return owners.order
                .last("/internal/models/pos.order/search")
                .json()
                .path("domain")
                .toString();
    }
}
