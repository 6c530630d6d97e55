package io.tillstream.config.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tillstream.config.Chain;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SettingsOfExtensionsTest extends Chain {

    @Test
    void takesSettingsOfExtensionsThatFollowTheirSchema() {
        var register = read(UTRECHT_TILL);
        put(with(register, "custom", Map.of("receipt", Map.of("copies", 2))))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("custom.receipt"));

        putSchema(
                        "receipt",
                        Map.of(
                                "type",
                                "object",
                                "properties",
                                Map.of("copies", Map.of("type", "integer", "minimum", 1, "maximum", 3)),
                                "required",
                                List.of("copies"),
                                "additionalProperties",
                                false))
                .then()
                .statusCode(200);
        put(with(register, "custom", Map.of("receipt", Map.of("copies", 9))))
                .then()
                .statusCode(422)
                .body("type", equalTo("invalid-settings"))
                .body("errors[0].field", equalTo("custom.receipt.copies"));
        put(with(register, "custom", Map.of("receipt", Map.of("copies", 2, "colour", "red"))))
                .then()
                .statusCode(422);
        put(with(register, "custom", Map.of("receipt", Map.of("copies", 2))))
                .then()
                .statusCode(200)
                .body("custom.receipt.copies", equalTo(2));
        tillsService()
                .queryParams(Map.of("configId", UTRECHT_TILL, "storeId", UTRECHT, "companyId", COMPANY))
                .get("/internal/models/pos.config/segment")
                .then()
                .body("records[0].custom.receipt.copies", equalTo(2));
    }

    @Test
    void aTillMaySetWhatItShowsAndWhoMayDoWhat() {
        var register = read(UTRECHT_TILL);
        var till = Map.<String, Object>of(
                "modules", List.of("/till-modules/stamps.js"),
                "rights", Map.of("discount", "manager", "cashMove", "cashier"),
                "tips", true,
                "receiptHeader", "Grachtkade",
                "quickAmounts", List.of(5, 10, 20.5));
        put(with(register, "custom", Map.of("till", till)))
                .then()
                .statusCode(200)
                .body("custom.till.rights.discount", equalTo("manager"));
        for (var wrong : List.of(
                Map.of("modules", List.of("https://elsewhere.example/x.js")),
                Map.of("modules", List.of("//elsewhere.example/x.js")),
                Map.of("rights", Map.of("discount", "anybody")),
                Map.of("quickAmounts", List.of(0)),
                Map.of("receiptFooter", "x".repeat(501)),
                Map.of("colour", "red"))) {
            put(with(read(UTRECHT_TILL), "custom", Map.of("till", wrong)))
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("invalid-settings"));
        }
        put(with(read(UTRECHT_TILL), "custom", Map.of())).then().statusCode(200);
    }

    @Test
    void haveANameThatIsOne() {
        for (var name : List.of("a".repeat(65), "Receipt", "1st")) {
            putSchema(name, Map.of("type", "object")).then().statusCode(422);
        }
    }

    /** Who is overtaken hears it, and may look and try again. */
    @Test
    void areDescribedBySeveralAtTheSameMoment() {
        putSchema("rush", Map.of("type", "object")).then().statusCode(200);

        var answers = IntStream.range(0, 16)
                .parallel()
                .mapToObj(n -> putSchema("rush", Map.of("type", "object", "maxProperties", n + 1)))
                .map(Response::statusCode)
                .toList();

        assertThat(answers).contains(200).allMatch(status -> status == 200 || status == 409);
    }

    @Test
    void keepsSettingsThatARegisterHasAllowed() {
        putSchema("scale", Map.of("type", "object")).then().statusCode(200);
        var register = read(UTRECHT_TILL);
        put(with(register, "custom", Map.of("scale", Map.of("port", "usb0"))))
                .then()
                .statusCode(200);
        putSchema("scale", Map.of("type", "object", "required", List.of("baud")))
                .then()
                .statusCode(409)
                .body("type", equalTo("settings-in-use"))
                .body("registers", contains("UTR-01"));
        put(with(register, "custom", Map.of())).then().statusCode(200);
        putSchema("scale", Map.of("type", "object", "required", List.of("baud")))
                .then()
                .statusCode(200);
    }

    @Test
    void refusesWhatIsNoSchemaAndFetchesNothing() {
        putSchema("broken", Map.of("type", "sentence")).then().statusCode(422).body("type", equalTo("no-schema"));
        putSchema("remote", Map.of("$ref", "http://127.0.0.1:1/schema.json"))
                .then()
                .statusCode(422);
        putSchema("unbound", Map.of("properties", Map.of("a", Map.of("pattern", "("))))
                .then()
                .statusCode(422);
        putSchema("nowhere", Map.of("properties", Map.of("a", Map.of("$ref", "#/$defs/b"))))
                .then()
                .statusCode(422);
        putSchema("endless", Map.of("$ref", "#")).then().statusCode(422);
        putSchema("Upper", Map.of("type", "object")).then().statusCode(422);
        as(TOKENS.manager(DAM))
                .body(Map.of("type", "object"))
                .put("/api/setting-schemas/mine")
                .then()
                .statusCode(403);
    }

    private static Response putSchema(String namespace, Map<String, Object> schema) {
        return admin().body(schema).put("/api/setting-schemas/" + namespace);
    }

    private static Map<String, Object> read(long id) {
        return admin().get("/api/registers/" + id).jsonPath().getMap("$");
    }

    private static Map<String, Object> with(Map<String, Object> register, String field, Object value) {
        var changed = new HashMap<>(register);
        changed.put(field, value);
        return changed;
    }

    private static Response put(Map<String, Object> register) {
        return admin().body(register).put("/api/registers/" + UTRECHT_TILL);
    }
}
