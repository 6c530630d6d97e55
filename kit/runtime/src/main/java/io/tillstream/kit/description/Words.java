package io.tillstream.kit.description;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.Yaml;

/**
 * What a service says beside its annotations, in {@code META-INF/tillstream-api.yaml}: parameters that mean the same in
 * every call, refusals of all methods of one name, an example for each schema, and examples of calls whose bodies no
 * schema describes.
 */
final class Words {

    static final String FILE = "META-INF/tillstream-api.yaml";

    private final Map<String, Map<String, Object>> sections = new HashMap<>();

    /** All files of that name: the service's own, and the kit's. */
    static Words read(ClassLoader loader) {
        var words = new Words();
        var yaml = new Yaml();
        try {
            var files = loader.getResources(FILE);
            while (files.hasMoreElements()) {
                try (var file = files.nextElement().openStream()) {
                    words.add(yaml.load(file));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
        return words;
    }

    /** What a parameter of this name means, in whichever call. */
    Optional<String> parameter(String name) {
        return find("parameters", name).map(String::valueOf);
    }

    /** What calls of this method's name refuse, by status. */
    Map<String, String> refusalsOf(String method) {
        var refusals = new HashMap<String, String>();
        if (find("refusals", method).orElse(null) instanceof Map<?, ?> known) {
            known.forEach((status, description) -> refusals.put(String.valueOf(status), String.valueOf(description)));
        }
        return refusals;
    }

    Optional<Object> exampleOf(String schema) {
        return find("examples", schema);
    }

    Optional<Object> requestOf(String operationId) {
        return find("requests", operationId);
    }

    Optional<Object> answerOf(String operationId) {
        return find("answers", operationId);
    }

    private Optional<Object> find(String section, String key) {
        return Optional.ofNullable(sections.getOrDefault(section, Map.of()).get(key));
    }

    private void add(Map<String, Map<String, Object>> file) {
        file.forEach((section, entries) ->
                sections.computeIfAbsent(section, fresh -> new HashMap<>()).putAll(entries));
    }
}
