package io.tillstream.gateway.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.restassured.response.ValidatableResponse;
import io.tillstream.gateway.Calls;
import io.tillstream.gateway.GatewayTest;
import io.tillstream.gateway.owners.Owners;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two owners keep external ids, each of its own records; a client sees one model. */
@GatewayTest
class NamingRecordsFromOutsideTest {

    private static final String MODEL = "ir.model.data";

    Owners owners;
    private String manager;

    @BeforeEach
    void login() {
        manager = Calls.login("manager");
    }

    @Test
    void areFoundAtBothInOneOrder() {
        call("search", List.of(List.of()), Map.of()).body("result", equalTo(List.of(1, 2, 3, 4)));
        call("search_read", List.of(List.of()), Map.of("offset", 1, "limit", 2))
                .body("result.name", equalTo(List.of("ana", "latte")));
        call("search_count", List.of(List.of()), Map.of()).body("result", equalTo(4));
    }

    @Test
    void areReadInTheOrderOfTheirIds() {
        call("read", List.of(List.of(4, 1, 2)), Map.of())
                .body("result.name", equalTo(List.of("bo", "espresso", "ana")));
    }

    @Test
    void areGivenWhereTheRecordIs() {
        create("res.partner", "cy").body("result", equalTo(List.of(5)));
        assertThat(owners.partner
                        .last("/internal/models/ir.model.data/create")
                        .json()
                        .toString())
                .contains("\"cy\"");
        create("product.product", "mocha");
        assertThat(owners.config
                        .last("/internal/models/ir.model.data/create")
                        .json()
                        .toString())
                .contains("\"mocha\"");
        owners.partner.delete(MODEL, 5);
        owners.config.delete(MODEL, 4);
    }

    @Test
    void areGivenTogetherWhereTheRecordsAreOfOneOwner() {
        var cy = Map.of("model", "res.partner", "name", "cy", "res_id", 1);
        var di = Map.of("model", "res.partner", "name", "di", "res_id", 2);
        call("create", List.of(List.of(cy, di)), Map.of()).body("result", equalTo(List.of(5, 6)));
        assertThat(owners.partner
                        .last("/internal/models/ir.model.data/create")
                        .json()
                        .path("values"))
                .hasSize(2);
        var mocha = Map.of("model", "product.product", "name", "mocha", "res_id", 1);
        call("create", List.of(List.of(cy, mocha)), Map.of()).body("result", equalTo(List.of(7, 4)));
        List.of(5, 6, 7).forEach(id -> owners.partner.delete(MODEL, id));
        owners.config.delete(MODEL, 4);
    }

    @Test
    void areNotGivenToWhatNoFileBrings() {
        create("pos.order", "one")
                .body("error.data.name", is("odoo.exceptions.ValidationError"))
                .body("error.data.message", containsString("pos.order"));
        call("create", List.of(Map.of("name", "x")), Map.of())
                .body("error.data.name", is("odoo.exceptions.ValidationError"));
    }

    @Test
    void hasNoVerbThatWouldLookAtHalfOfThem() {
        call("name_search", List.of("a"), Map.of()).body("error.data.name", is("odoo.exceptions.UserError"));
        call("fields_get", List.of(), Map.of()).body("result.name.type", is("char"));
    }

    @Test
    void nameARecordWherePeopleAskForIt() {
        call("xmlid_to_res_id", List.of("webshop.espresso"), Map.of()).body("result", equalTo(11));
        call("check_object_reference", List.of("webshop", "espresso"), Map.of())
                .body("result", equalTo(List.of("product.product", 11)));
        call("xmlid_to_res_id", List.of("nodot"), Map.of())
                .body("error.data.name", is("odoo.exceptions.ValidationError"));
    }

    private ValidatableResponse create(String model, String name) {
        return call("create", List.of(List.of(Map.of("model", model, "name", name, "res_id", 1))), Map.of());
    }

    private ValidatableResponse call(String method, Object args, Object kwargs) {
        return Calls.callKw(manager, MODEL, method, args, kwargs);
    }
}
