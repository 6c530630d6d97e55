package io.tillstream.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a reader would miss in the description of an operation. */
final class Flaws {

    private static final Set<String> WITHOUT_BODY = Set.of("204", "304");
    /** What people read; a picture or a printed page tells nothing here. */
    private static final List<String> NEED_EXAMPLE = List.of("json", "yaml", "csv", "xml", "text/plain");

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final JsonNode document;
    private final List<String> found = new ArrayList<>();

    private Flaws(JsonNode document) {
        this.document = document;
    }

    static List<String> of(Descriptions.Operation operation, JsonNode document) {
        var flaws = new Flaws(document);
        flaws.look(operation);
        return flaws.found;
    }

    private void look(Descriptions.Operation operation) {
        var item = operation.item();
        need(item.path("summary").asText(), "a summary");
        need(item.path("operationId").asText(), "an operationId");
        need(item.path("tags").path(0).asText(), "a tag");
        need(item.path("x-reach").asText(), "@Rights: how far it reaches");
        Pattern.compile("\\{([^}]+)}").matcher(operation.path()).results().forEach(place -> {
            if (!item.path("parameters").findValuesAsText("name").contains(place.group(1))) {
                found.add("the parameter " + place.group(1));
            }
        });
        item.path("parameters").forEach(parameter -> {
            need(parameter.path("description").asText(), "what the parameter " + parameter.path("name") + " means");
            need(parameter.path("schema"), "the type of the parameter " + parameter.path("name"));
        });
        if (item.has("requestBody")) {
            content(item.path("requestBody"), "the request");
        }
        answers(operation);
    }

    private void answers(Descriptions.Operation operation) {
        var answers = operation.item().path("responses");
        for (var expected : expected(operation)) {
            need(answers.path(expected), "the answer " + expected);
        }
        if (answers.properties().stream().noneMatch(answer -> answer.getKey().startsWith("2"))) {
            found.add("an answer of success");
        }
        var enveloped = operation.item().has("x-envelope");
        answers.properties().forEach(answer -> answer(answer.getKey(), resolve(answer.getValue()), enveloped));
    }

    /** Refusals that are the same everywhere; JSON-RPC tells within its envelope who may not call. */
    private static List<String> expected(Descriptions.Operation operation) {
        if (operation.item().has("x-envelope")) {
            return List.of("400");
        }
        var expected = new ArrayList<>(List.of("503"));
        if (operation.item().has("security")) {
            expected.addAll(List.of("401", "403"));
        }
        if (operation.path().contains("{")) {
            expected.add("404");
        }
        if (operation.item().has("requestBody")) {
            expected.addAll(List.of("400", "413", "422"));
        }
        operation.item().path("parameters").forEach(parameter -> {
            if (parameter.path("name").asText().equals("If-Match")) {
                expected.add("412");
            }
        });
        return expected;
    }

    private void answer(String code, JsonNode answer, boolean enveloped) {
        need(answer.path("description").asText(), "what " + code + " means");
        var refused = code.startsWith("4") || code.startsWith("5");
        if (refused && enveloped) {
            need(answer.path("content"), "what is said with " + code + ", in the envelope's words");
            return;
        }
        if (refused) {
            need(answer.path("content").path("application/problem+json"), "problem+json for " + code);
        }
        if (!WITHOUT_BODY.contains(code)) {
            content(answer, "the answer " + code);
        }
    }

    private void content(JsonNode body, String which) {
        need(body.path("content"), "the content of " + which);
        body.path("content").properties().forEach(media -> {
            var what = which + " as " + media.getKey();
            need(media.getValue().path("schema"), "the schema of " + what);
            if (NEED_EXAMPLE.stream().anyMatch(media.getKey()::endsWith)) {
                need(media.getValue().path("example"), "an example of " + what);
            }
            if (media.getKey().endsWith("json") && media.getValue().has("example")) {
                check(media.getValue(), what);
            }
        });
    }

    /** An example that its schema refuses misleads. */
    private void check(JsonNode media, String what) {
        var problems = schema(media.path("schema")).validate(media.path("example"));
        problems.forEach(problem -> found.add("an example of " + what + " that fits its schema: " + problem));
    }

    /** The schema, with what it refers to. */
    private JsonSchema schema(JsonNode schema) {
        var whole = JsonNodeFactory.instance.objectNode();
        whole.setAll((ObjectNode) schema);
        whole.set("components", document.path("components"));
        return SCHEMAS.getSchema(whole);
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private void need(String text, String what) {
        if (text.isBlank()) {
            found.add(what);
        }
    }

    private void need(JsonNode node, String what) {
        if (node.isMissingNode() || node.isNull() || node.isContainerNode() && node.isEmpty()) {
            found.add(what);
        }
    }
}
