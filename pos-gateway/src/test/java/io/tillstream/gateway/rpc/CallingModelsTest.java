package io.tillstream.gateway.rpc;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.tillstream.gateway.Calls;
import io.tillstream.gateway.GatewayTest;
import io.tillstream.gateway.owners.Owners;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The verbs that every model has, asked as Odoo's clients ask. */
@GatewayTest
class CallingModelsTest {

    private static final List<Object> ANN = List.of("name", "ilike", "ann");

    Owners owners;
    private String cashier;

    @BeforeEach
    void login() {
        cashier = Calls.login("cashier");
    }

    @Test
    void searchesByPosition() {
        Calls.callKw(
                        cashier,
                        "res.partner",
                        "search_read",
                        List.of(List.of(ANN), List.of("name", "phone"), 5, 20, "name asc"),
                        Map.of())
                .body("result", equalTo(List.of()));

        assertThat(asked("search_read").toString())
                .isEqualTo("{\"domain\":[[\"name\",\"ilike\",\"ann\"]],\"fields\":[\"name\",\"phone\"],\"limit\":20,"
                        + "\"offset\":5,\"order\":\"name asc\",\"names\":true,\"activeTest\":true}");
    }

    @Test
    void searchesByName() {
        Calls.callKw(
                cashier,
                "res.partner",
                "search_read",
                List.of(),
                Map.of("domain", List.of(ANN), "limit", 3, "load", "", "context", Map.of("active_test", false)));

        var asked = asked("search_read");
        assertThat(asked.path("limit").asInt()).isEqualTo(3);
        assertThat(asked.path("names").asBoolean()).isFalse();
        assertThat(asked.path("activeTest").asBoolean()).isFalse();
    }

    @Test
    void searchGivesIdsAndSearchCountANumber() {
        Calls.callKw(cashier, "res.partner", "search", List.of(List.of()), Map.of())
                .body("result", hasItems(1, 2, 3));
        Calls.callKw(cashier, "product.product", "search_count", List.of(List.of()), Map.of())
                .body("result", not(is(0)));
    }

    @Test
    void leavesNothingOutOfALongAnswer() {
        for (long id = 1; id <= 10_050; id++) {
            owners.order.put("pos.order.line", id, Map.of("name", "Line " + id));
        }

        Calls.callKw(cashier, "pos.order.line", "search", List.of(List.of()), Map.of())
                .body("result.size()", is(10_050));
        Calls.callKw(cashier, "pos.order.line", "search", List.of(List.of(), 10_000, 20_000), Map.of())
                .body("result.size()", is(50));
        Calls.callKw(cashier, "pos.order.line", "search", List.of(List.of(), 0, 10_010), Map.of())
                .body("result.size()", is(10_010));
        Calls.callKw(cashier, "pos.order.line", "name_search", List.of(), Map.of("limit", false))
                .body("result.size()", is(10_050));

        // Other tests read lines as well.
        for (long id = 2; id <= 10_050; id++) {
            owners.order.delete("pos.order.line", id);
        }
        owners.order.put("pos.order.line", 1, Map.of("name", "Line 1", "order_id", 1));
    }

    @Test
    void readsOneIdOrAList() {
        Calls.callKw(cashier, "res.partner", "read", List.of(1, List.of("name")), Map.of())
                .body("result[0].name", is("Ana Bar"));
        Calls.callKw(cashier, "res.partner", "read", List.of(List.of(2, 1)), Map.of("load", false))
                .body("result.name", equalTo(List.of("Bo Çelik", "Ana Bar")));

        assertThat(asked("read").path("names").asBoolean()).isFalse();
    }

    @Test
    void findsByName() {
        Calls.callKw(cashier, "res.partner", "name_search", List.of("ana é&"), Map.of("limit", 5))
                .body("result[0]", equalTo(List.of(1, "Ana Bar")));

        assertThat(owners.partner
                        .last("/internal/models/res.partner/name_search")
                        .param("name"))
                .isEqualTo("ana+%C3%A9%26");
    }

    @Test
    void tellsTheFields() {
        Calls.callKw(cashier, "res.partner", "fields_get", List.of(), Map.of())
                .body("result.company_id.relation", is("res.company"));
        Calls.callKw(
                        cashier,
                        "res.partner",
                        "fields_get",
                        List.of(List.of("name")),
                        Map.of("attributes", List.of("type")))
                .body("result", equalTo(Map.of("name", Map.of("type", "char"))));
    }

    @Test
    void createsOneOrMany() {
        Calls.callKw(cashier, "res.partner", "create", List.of(Map.of("name", "Zoe")), Map.of())
                .body("result", is(4));
        Calls.callKw(
                        cashier,
                        "res.partner",
                        "create",
                        List.of(List.of(Map.of("name", "Yan"), Map.of("name", "Xi"))),
                        Map.of())
                .body("result", is(List.of(5, 6)));
        assertThat(owners.partner
                        .last("/internal/models/res.partner/create")
                        .json()
                        .path("values"))
                .as("all in one call, so that the owner creates all or none")
                .hasSize(2);
        Calls.callKw(cashier, "res.partner", "unlink", List.of(List.of(4, 5, 6)), Map.of())
                .body("result", is(true));
        List.of(4, 5, 6).forEach(id -> owners.partner.delete("res.partner", id));
    }

    @Test
    void writesWithABareId() {
        Calls.callKw(cashier, "res.partner", "write", List.of(2, Map.of("phone", "12")), Map.of())
                .body("result", is(true));

        assertThat(asked("write").toString())
                .isIn("{\"ids\":[2],\"values\":{\"phone\":\"12\"}}", "{\"values\":{\"phone\":\"12\"},\"ids\":[2]}");
    }

    @Test
    void knowsWhatMayBeChanged() {
        Calls.callKw(cashier, "res.partner", "check_access_rights", List.of("write"), Map.of())
                .body("result", is(true));
        Calls.callKw(cashier, "pos.order", "check_access_rights", List.of("write", false), Map.of())
                .body("result", is(false));
        Calls.callKw(cashier, "pos.order", "check_access_rights", List.of("write"), Map.of())
                .body("error.data.name", is("odoo.exceptions.AccessError"));
    }

    @Test
    void namesModelsAndMethodsThatThereAreNot() {
        Calls.callKw(cashier, "sale.order", "search", List.of(), Map.of())
                .body("error.data.name", is("odoo.exceptions.UserError"))
                .body("error.data.type", is("unknown-model"));
        Calls.callKw(cashier, "res.partner", "explode", List.of(), Map.of())
                .body("error.data.name", is("odoo.exceptions.UserError"))
                .body("error.data.type", is("unknown-method"));
    }

    @Test
    void takesTheShortAddressAsWell() {
        Calls.rpc(
                        cashier,
                        "/web/dataset/call_kw",
                        Map.of("model", "res.partner", "method", "search", "args", List.of(), "kwargs", Map.of()))
                .body("result", hasItem(1));
    }

    @Test
    void refusesArgumentsOfTheWrongShapeInsideTheEnvelope() {
        for (var args : List.<Object>of("x", Map.of("a", 1), List.of("domain"), List.of(List.of(), 7))) {
            Calls.callKw(cashier, "res.partner", "search_read", args, Map.of())
                    .body("error.data.name", is("odoo.exceptions.ValidationError"));
        }
        Calls.callKw(cashier, "res.partner", "read", List.of("one"), Map.of())
                .body("error.data.name", is("odoo.exceptions.ValidationError"));
    }

    @Test
    void readsSeveralModelsAtOnce() {
        var partners = Map.of("model", "res.partner", "domain", List.of(), "fields", List.of("name"), "limit", 20);
        var products = Map.of("model", "product.product");

        Calls.rpc(cashier, "/pos/web_read_models", Map.of("models", List.of(partners, products)))
                .body("result.'res.partner'.name", hasItem("Ana Bar"))
                .body("result.'product.product'.name", hasItem("Espresso"));
    }

    @Test
    void refusesMoreThanOneAnswerHoldsHoweverItIsAskedFor() {
        owners.order.put("pos.payment", 999, Map.of("name", "x".repeat(2_000_000)));
        var search = Map.of("model", "pos.payment", "limit", 10);

        given().auth()
                .oauth2(cashier)
                .contentType(ContentType.JSON)
                .body(Map.of("id", 1, "params", Map.of("models", Collections.nCopies(20, search))))
                .post("/pos/web_read_models")
                .then()
                .statusCode(413)
                .body("error.data.type", is("too-many-records"));
        owners.order.delete("pos.payment", 999);
    }

    @Test
    void refusesUnknownModelsAmongSeveral() {
        Calls.rpc(cashier, "/pos/web_read_models", Map.of("models", List.of(Map.of("model", "nothing"))))
                .body("error.data.type", is("unknown-model"));
        Calls.rpc(cashier, "/pos/web_read_models", Map.of("models", "all"))
                .body("error.data.name", is("odoo.exceptions.ValidationError"));
        Calls.rpc(cashier, "/pos/web_read_models", Map.of("models", List.of())).body("result", equalTo(Map.of()));
    }

    @Test
    void leavesTheResultOutWhereThereIsNone() {
        Calls.callKw(
                        cashier,
                        "pos.session",
                        "try_cash_in_out",
                        List.of(List.of(7), "out", 20.50, "Change", Map.of()),
                        Map.of())
                .body("$", not(hasKey("result")))
                .body("$", not(hasKey("error")));

        assertThat(owners.session.last("/api/sessions/7/cash-moves").json().toString())
                .isEqualTo("{\"direction\":\"out\",\"amount\":\"20.5\",\"reason\":\"Change\"}");
    }

    @Test
    void writesNoNumberOutThatWouldFillTheMemory() {
        Calls.rpc(
                        given().auth().oauth2(cashier),
                        "/web/dataset/call_kw",
                        "{\"model\":\"pos.session\",\"method\":\"try_cash_in_out\",\"args\":[[7],\"in\",1e999999999,\"x\"]}")
                .body("error.data.name", is("odoo.exceptions.ValidationError"));
    }

    @Test
    void saysRolesInTheWordsOfGroups() {
        var pos = "point_of_sale.group_pos_";
        Calls.callKw(cashier, "res.users", "has_group", List.of(pos + "user"), Map.of())
                .body("result", is(true));
        Calls.callKw(cashier, "res.users", "has_group", List.of(List.of(3), pos + "manager"), Map.of())
                .body("result", is(false));
        Calls.callKw(cashier, "res.users", "has_group", List.of("no.such_group"), Map.of())
                .body("result", is(false));
    }

    private JsonNode asked(String verb) {
        return owners.partner.last("/internal/models/res.partner/" + verb).json();
    }
}
