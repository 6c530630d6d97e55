package io.tillstream.gateway.description;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.tillstream.gateway.Json;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The document that the project's build made of all services' descriptions; read once. */
@Singleton
class MergedDescription {

    private static final String FILE = "/openapi/tillstream.yaml";

    private final String yaml;
    private final String json;

    MergedDescription() {
        try (var file = MergedDescription.class.getResourceAsStream(FILE)) {
            this.yaml = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            this.json = Json.mapper().writeValueAsString(new YAMLMapper().readTree(yaml));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String yaml() {
        return yaml;
    }

    String json() {
        return json;
    }
}
