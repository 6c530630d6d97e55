package io.tillstream.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever can be listed is asked for, list and first record, and held against the schema that the document gives. */
class AnswersFitTheirDescriptionTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AS_JSON = "application/json";

    private static JsonNode document;
    private static Person admin;

    @BeforeAll
    static void aDayWithASale() {
        var till = Register.opened(Person.cashier(), "DAM-01");
        till.send(till.espressoPaidInCash());
        admin = Person.admin();
    }

    static Stream<String> lists() throws IOException {
        document = new YAMLMapper()
                .readTree(Path.of("../docs/openapi/tillstream.yaml").toFile());
        return document.path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/api/")
                        && !path.getKey().contains("{")
                        && path.getValue().at("/get/responses/200/content").has(AS_JSON)
                        && path.getValue().at("/get/x-roles").toString().contains("admin"))
                .map(path -> path.getKey());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void listsAndTheirFirstRecord(String path) {
        var list = answer(path, path);
        var first = list.path("items").path(0).path("id");
        if (!first.isMissingNode() && document.path("paths").has(path + "/{id}")) {
            answer(path + "/{id}", path + "/" + first.asText());
        }
    }

    private static JsonNode answer(String path, String address) {
        var answer = admin.request()
                .accept(AS_JSON)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var schema = (ObjectNode) document.path("paths")
                .path(path)
                .at("/get/responses/200/content/application~1json/schema")
                .deepCopy();
        schema.set("components", document.path("components"));
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(schema)
                        .validate(json(answer)))
                .as("what %s answers: %s", address, answer)
                .isEmpty();
        return json(answer);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException none) {
            throw new AssertionError(text, none);
        }
    }
}
