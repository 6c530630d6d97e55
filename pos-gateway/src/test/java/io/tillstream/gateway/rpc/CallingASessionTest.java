package io.tillstream.gateway.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.tillstream.gateway.Calls;
import io.tillstream.gateway.GatewayTest;
import io.tillstream.gateway.owners.Owners;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session in the words of Odoo's own tills. */
@GatewayTest
class CallingASessionTest {

    private static final List<Object> SESSION = List.of(List.of(7));

    Owners owners;
    private String manager;

    @BeforeEach
    void login() {
        manager = Calls.login("manager");
    }

    @Test
    void loadsFlat() {
        Calls.callKw(manager, "pos.session", "load_pos_data", SESSION, Map.of())
                .body("result.'pos.session'.name", is("DAM-01/00007"))
                .body("result.'pos.config'.name", is("Dam, main till"))
                .body("result.'product.product'.name", hasItem("Espresso"))
                .body("result.'pos.config'.company_id", equalTo(List.of(1, "Tulip & Tea \"Co\", [Amsterdam]")))
                .body("result.'pos.config'.use_proxy", is(false))
                .body("result.'res.users'.role", is("manager"))
                .body("result", hasKey("units_by_id"))
                .body("result", hasKey("taxes_by_id"))
                .body("result.base_url", startsWith("http"));
    }

    @Test
    void loadsModelByModel() {
        Calls.callKw(manager, "pos.session", "load_data", List.of(List.of(7), List.of("product.product")), Map.of())
                .body("result.size()", is(1))
                .body("result.'product.product'.data.name", hasItem("Espresso"))
                .body("result.'product.product'.fields", hasItem("company_id"))
                .body("result.'product.product'.relations.company_id.relation", is("res.company"));
    }

    @Test
    void isMissingWhenThereIsNone() {
        Calls.callKw(manager, "pos.session", "load_data", List.of(List.of(99), List.of()), Map.of())
                .body("error.data.name", is("odoo.exceptions.MissingError"));
    }

    @Test
    void showsWhatMustBeInTheDrawer() {
        Calls.callKw(manager, "pos.session", "get_closing_control_data", SESSION, Map.of())
                .body("result.orders_details", equalTo(Map.of("quantity", 5, "amount", 95.63f)))
                .body("result.default_cash_details.amount", is(164.13f))
                .body("result.default_cash_details.opening", is(100.00f))
                .body("result.default_cash_details.payment_amount", is(84.13f))
                .body(
                        "result.default_cash_details.moves",
                        equalTo(List.of(Map.of("name", "Cash out", "amount", -20.00f))))
                .body("result.other_payment_methods[0].name", is("Card"))
                .body("result.other_payment_methods[0].number", is(2))
                .body("result.is_manager", is(true));
    }

    @Test
    void listsWhatWentIntoTheDrawerAndOut() {
        Calls.callKw(manager, "pos.session", "get_cash_in_out_list", SESSION, Map.of())
                .body("result.id", equalTo(List.of(3)))
                .body("result.name", equalTo(List.of("Change")))
                .body("result.amount", equalTo(List.of(-20.50f)))
                .body("result.date", equalTo(List.of("2026-11-26 08:15:30")));
    }

    @Test
    void takesBackADayThatWasOnlyBegun() {
        Calls.callKw(manager, "pos.session", "delete_opening_control_session", List.of(8), Map.of())
                .body("result.status", is("success"));
        assertThat(owners.session.last("/api/sessions/8").method()).isEqualTo("DELETE");
    }

    @Test
    void closesWithTheCountedCash() {
        Calls.callKw(
                        manager,
                        "pos.session",
                        "close_session_from_ui",
                        List.of(List.of(7), List.of(List.of(2, -1.50))),
                        Map.of("counted_cash", 164.13))
                .body("result.successful", is(true));

        assertThat(owners.session
                        .last("/api/sessions/7/close")
                        .json()
                        .path("counted")
                        .toString())
                .isEqualTo("{\"2\":\"30\",\"1\":\"164.13\"}");
    }

    @Test
    void closesInThreeCallsAsATillOfSeventeenDoes() {
        Calls.callKw(manager, "pos.session", "post_closing_cash_details", List.of(7), Map.of("counted_cash", 164.13))
                .body("result.successful", is(true));
        Calls.callKw(manager, "pos.session", "update_closing_control_state_session", List.of(7, "Counted"), Map.of())
                .body("$", not(hasKey("error")));
        Calls.callKw(manager, "pos.session", "close_session_from_ui", List.of(7, List.of(List.of(2, 0))), Map.of())
                .body("result.successful", is(true));

        var close = owners.session.last("/api/sessions/7/close").json();
        assertThat(close.path("counted").path("1").asText()).isEqualTo("164.13");
        assertThat(close.path("notes").asText()).isEqualTo("Counted");
    }

    @Test
    void beginsAndOpensADay() {
        Calls.callKw(manager, "pos.session", "create", List.of(Map.of("config_id", 2, "user_id", 3)), Map.of())
                .body("result", is(8));
        Calls.callKw(manager, "pos.session", "set_opening_control", List.of(List.of(8), 100.50, "Early"), Map.of())
                .body("$", not(hasKey("error")));

        assertThat(owners.session.last("/api/sessions/8/open").json().toString())
                .isEqualTo("{\"openingCash\":\"100.5\",\"notes\":\"Early\"}");
    }

    @Test
    void loadsRecordsOnlyForATillOfNineteen() {
        var nineteen = Map.of("context", Map.of("server_version", "19.0"));

        Calls.callKw(manager, "pos.session", "load_data", List.of(List.of(7), List.of("product.product")), nineteen)
                .body("result.'product.product'.name", hasItem("Espresso"));
        Calls.callKw(manager, "pos.session", "load_data_params", SESSION, Map.of())
                .body("result.'product.product'.relations.company_id.relation", is("res.company"))
                .body("result.'product.product'.fields", hasItem("name"))
                .body("result", not(hasKey("pos.order")));
    }

    @Test
    void tellsATillWhatItMustForget() {
        Calls.callKw(
                        manager,
                        "pos.session",
                        "filter_local_data",
                        List.of(List.of(7), Map.of("product.product", List.of(10, 11, 999), "no.model", List.of(1))),
                        Map.of())
                .body("result.'product.product'", equalTo(List.of(999)))
                .body("result.'no.model'", equalTo(List.of()));
    }

    @Test
    void saysWhatStandsInTheWayOfAClose() {
        Calls.callKw(
                        manager,
                        "pos.session",
                        "close_session_from_ui",
                        List.of(List.of(7), List.of(List.of(1, -50))),
                        Map.of())
                .body("result.successful", is(false))
                .body("result.type", is("difference_over_limit"))
                .body("result.blockers[0].code", is("difference-over-limit"));
        Calls.callKw(manager, "pos.session", "close_session_from_ui", SESSION, Map.of())
                .body("result.successful", is(false))
                .body("result.message", startsWith("counted.1"));
    }

    /** Nothing has moved before the arguments are looked at. */
    @Test
    void refusesACloseThatMeansNothing() {
        var before = owners.session.times("/api/sessions/7/closing");
        Calls.callKw(manager, "pos.session", "close_session_from_ui", List.of(List.of(7), "x"), Map.of())
                .body("error.data.name", is("odoo.exceptions.ValidationError"));

        assertThat(owners.session.times("/api/sessions/7/closing")).isEqualTo(before);
    }
}
