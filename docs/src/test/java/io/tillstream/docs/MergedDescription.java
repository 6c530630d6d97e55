package io.tillstream.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One document of all services' public operations, as they are called at the gateway. */
final class MergedDescription {

    private static final String INTERNAL = "/internal/";
    private static final String DESCRIPTION = """
            The whole public API, through one door. Log in with POST /api/auth/token and send the access token as bearer.
            Amounts are strings in their currency's scale, times RFC 3339 in UTC, errors problem+json (RFC 9457).
            `x-roles` says who may call, `x-reach` whose records a call reaches.
            """;

    private final ObjectNode merged = JsonNodeFactory.instance.objectNode();
    private final ObjectNode paths = JsonNodeFactory.instance.objectNode();
    private final TreeMap<String, JsonNode> tags = new TreeMap<>();
    private final ObjectNode components = JsonNodeFactory.instance.objectNode();

    static ObjectNode make() {
        var merging = new MergedDescription();
        Tree.SERVICES.stream().map(Descriptions::of).forEach(merging::add);
        return merging.finish();
    }

    static String yaml() {
        try {
            return YAMLMapper.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
                    .build()
                    .writeValueAsString(make());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Its public part, with what that refers to. */
    private void add(ObjectNode document) {
        var open = JsonNodeFactory.instance.objectNode();
        document.path("paths").properties().stream()
                .filter(path -> !path.getKey().startsWith(INTERNAL))
                .forEach(path -> open.set(path.getKey(), path.getValue()));
        open.properties().forEach(path -> unite(paths, path.getKey(), path.getValue(), "path"));
        document.path("tags")
                .forEach(tag -> tags.merge(
                        tag.path("name").asText(), tag, (known, same) -> known.has("description") ? known : same));
        var reached = new TreeSet<>(Set.of("/securitySchemes/bearer", "/securitySchemes/cookie"));
        reach(open, document, reached);
        reached.forEach(place -> {
            var kind = place.split("/")[1];
            var name = place.substring(kind.length() + 2);
            unite(components.withObjectProperty(kind), name, document.at("/components" + place), kind);
        });
    }

    private static void reach(JsonNode from, JsonNode document, Set<String> reached) {
        from.findValues("$ref").stream()
                .map(ref -> ref.asText().substring("#/components".length()))
                .filter(reached::add)
                .toList()
                .forEach(place -> reach(document.at("/components" + place), document, reached));
    }

    /** The same name for two things would describe one of them wrongly. */
    private static void unite(ObjectNode known, String name, JsonNode more, String what) {
        if (known.has(name)) {
            assertThat(more).as("%s %s of two services", what, name).isEqualTo(known.get(name));
        }
        known.set(name, more);
    }

    private ObjectNode finish() {
        merged.put("openapi", "3.1.0");
        merged.putObject("info").put("title", "Tillstream").put("version", "1").put("description", DESCRIPTION);
        merged.putArray("servers").addObject().put("url", "/");
        merged.putArray("tags").addAll(used());
        merged.set("paths", paths);
        merged.set("components", components);
        return merged;
    }

    private List<JsonNode> used() {
        var named = new HashSet<String>();
        paths.findValues("tags").forEach(list -> list.forEach(tag -> named.add(tag.asText())));
        return tags.values().stream()
                .filter(tag -> named.contains(tag.path("name").asText()))
                .toList();
    }
}
