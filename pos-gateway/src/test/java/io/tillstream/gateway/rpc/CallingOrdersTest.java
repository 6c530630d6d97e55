package io.tillstream.gateway.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.tillstream.gateway.Calls;
import io.tillstream.gateway.GatewayTest;
import io.tillstream.gateway.owners.Owners;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders in the words of Odoo's own tills. */
@GatewayTest
class CallingOrdersTest {

    Owners owners;
    private String manager;

    @BeforeEach
    void login() {
        manager = Calls.login("manager");
    }

    @Test
    void showsTheDraftsOfARegister() {
        Calls.callKw(
                        manager,
                        "pos.config",
                        "read_config_open_orders",
                        List.of(1, Map.of(), Map.of("pos.order", List.of(1, 55))),
                        Map.of())
                .body("result.dynamic_records.'pos.order'[0].uuid", is("first"))
                .body("result.dynamic_records.'pos.order.line'.size()", is(1))
                .body("result.deleted_record_ids.'pos.order'", equalTo(List.of(55)));
    }

    @Test
    void findsPaidOrdersForWhoComesBack() {
        Calls.callKw(manager, "pos.order", "search_paid_order_ids", List.of(1, List.of(), 5, 0), Map.of())
                .body("result.ordersInfo[0][0]", is(1))
                .body("result.totalCount", is(1));

        assertThat(owners.order
                        .last("/internal/models/pos.order/search_read")
                        .json()
                        .path("fields")
                        .toString())
                .isEqualTo("[\"write_date\"]");
        assertThat(owners.order
                        .last("/internal/models/pos.order/search_read")
                        .json()
                        .path("domain")
                        .toString())
                .isEqualTo("[[\"state\",\"in\",[\"paid\",\"done\"]],[\"config_id\",\"=\",1]]");
    }

    @Test
    void takesOrdersInBothShapes() {
        var order = Map.of("uuid", UUID.randomUUID().toString(), "lines", List.of());

        Calls.callKw(manager, "pos.order", "create_from_ui", List.of(List.of(order)), Map.of("draft", false))
                .body("result[0].status", is("created"));
        Calls.callKw(manager, "pos.order", "sync_from_ui", List.of(List.of(order)), Map.of())
                .body("result._results[0].status", is("duplicate"))
                .body("result.'pos.order.line'[0].name", is("Line 1"))
                .body("result.'pos.payment'.size()", is(1));
    }
}
