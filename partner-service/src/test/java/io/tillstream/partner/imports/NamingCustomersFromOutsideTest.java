package io.tillstream.partner.imports;

import static io.tillstream.partner.Shop.as;
import static io.tillstream.partner.Shop.cashier;
import static io.tillstream.partner.Shop.customer;
import static io.tillstream.partner.Shop.manager;
import static io.tillstream.partner.Shop.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.tillstream.kit.identity.Claims;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.kit.testing.Tokens;
import io.tillstream.partner.ConfigStandIn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code ir.model.data}: names that connectors and files give to customers. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(ConfigStandIn.class)
class NamingCustomersFromOutsideTest {

    private final String word = unique();

    @Test
    void oneNameMeansOneCustomer() {
        var ann = customer("Ann " + word);
        var id = name(word, ann).statusCode(200).extract().as(Long.class);

        assertThat(id % 2).as("even here, odd at config-service").isZero();
        found(word)
                .body("[0].res_id", equalTo((int) ann))
                .body("[0].model", equalTo("res.partner"))
                .body("[0].module", equalTo("__api__"))
                .body("[0].complete_name", equalTo("__api__." + word));
        name(word, customer("Bob " + word)).statusCode(409).body("type", equalTo("external-id-taken"));
        assertThat(name(word, ann).statusCode(200).extract().as(Long.class))
                .as("said again")
                .isEqualTo(id);
    }

    @Test
    void aFileFindsWhomAConnectorNamed() {
        var ann = customer("Ann " + word);
        name(word, ann).statusCode(200);

        imported("External ID,Name\n__api__." + word + ",Anna " + word + "\n");

        cashier().get("/api/partners/" + ann).then().body("name", equalTo("Anna " + word));
    }

    @Test
    void aConnectorFindsWhomAFileNamed() {
        imported("External ID,Name\nshop.c." + word + ",Cy " + word + "\nplain_" + word + ",Dee " + word + "\n");

        found("c." + word).body("[0].module", equalTo("shop"));
        found("plain_" + word)
                .body("[0].module", equalTo("__import__"))
                .body("[0].complete_name", equalTo("plain_" + word));
    }

    @Test
    void whatIsForgottenIsFreeAgain() {
        var id = name(word, customer("Ann " + word)).extract().as(Long.class);
        call("unlink", Map.of("ids", List.of(id))).statusCode(200);

        found(word).body("size()", equalTo(0));
        name(word, customer("Bob " + word)).statusCode(200);
    }

    @Test
    void anotherCompanySeesAndForgetsNoneOfIt() {
        var ann = customer("Ann " + word);
        var id = name(word, ann).extract().as(Long.class);

        stranger("unlink", Map.of("ids", List.of(id))).statusCode(200);

        found(word).body("size()", equalTo(1));
        stranger("search_read", Map.of("domain", List.of(List.of("name", "=", word))))
                .body("size()", equalTo(0));
        stranger("create", Map.of("values", values("mine_" + word, ann))).statusCode(404);
    }

    @Test
    void severalAreNamedTogetherOrNotAtAll() {
        var ann = customer("Ann " + word);
        var bob = customer("Bob " + word);
        call("create", Map.of("values", List.of(values(word, ann), values(word, bob))))
                .statusCode(409);
        found(word).body("size()", equalTo(0));

        call("create", Map.of("values", List.of(values(word, ann), values(word + "_bob", bob))))
                .statusCode(200)
                .body("size()", equalTo(2));
        found(word).body("size()", equalTo(1));
    }

    @Test
    void whatMeansNothingIsRefused() {
        name(word, 999_999_999).statusCode(404);
        name("", 1).statusCode(422);
        var ann = customer("Ann " + word);
        call("create", Map.of("values", Map.of("model", "product.product", "name", word, "res_id", ann)))
                .statusCode(422);
        call("create", Map.of("values", Map.of("model", "res.partner", "name", word, "res_id", "one")))
                .statusCode(422);
        call("create", Map.of("values", Map.of("model", "res.partner", "name", word, "res_id", ann, "module", "a.b")))
                .statusCode(422);
        call(cashier(), "create", Map.of("values", values(word, ann))).statusCode(403);
        found(word).body("size()", equalTo(0));
    }

    private static Map<String, Object> values(String name, long customer) {
        return Map.of("model", "res.partner", "name", name, "res_id", customer, "module", "__api__");
    }

    private static ValidatableResponse name(String name, long customer) {
        return call("create", Map.of("values", values(name, customer)));
    }

    private static ValidatableResponse found(String name) {
        return call("search_read", Map.of("domain", List.of(List.of("name", "=", name))));
    }

    private static ValidatableResponse call(String verb, Object body) {
        return call(manager(), verb, body);
    }

    private static ValidatableResponse stranger(String verb, Object body) {
        var stranger =
                Tokens.user(9, "stranger", Roles.ADMIN).claim(Claims.COMPANY, 2).claim(Claims.ALL_STORES, true);
        return call(as(Tokens.ofTestServers().sign(stranger)), verb, body);
    }

    private static ValidatableResponse call(RequestSpecification caller, String verb, Object body) {
        return caller.body(body).post("/internal/models/ir.model.data/" + verb).then();
    }

    private static void imported(String csv) {
        manager()
                .contentType("application/octet-stream")
                .body(csv.getBytes())
                .post("/api/imports/partners?wait=30&kind=partners")
                .then()
                .statusCode(200)
                .body("refused", equalTo(0));
    }
}
