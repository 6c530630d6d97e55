package io.tillstream.kit.description;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** An example for each body: the call's own, else its schema's; of a page or a list, one with a single element. */
final class Examples {

    private static final String SCHEMAS = "#/components/schemas/";

    private final Words words;
    private final Components components;

    Examples(Words words, Components components) {
        this.words = words;
        this.components = components;
    }

    void addTo(Operation operation) {
        var id = operation.getOperationId();
        if (operation.getRequestBody() != null) {
            fill(operation.getRequestBody().getContent(), words.requestOf(id));
        }
        operation.getResponses().getAPIResponses().forEach((code, answer) -> {
            if (code.startsWith("2")) {
                fill(answer.getContent(), words.answerOf(id));
            }
        });
    }

    private void fill(Content content, Optional<Object> ofCall) {
        if (content == null) {
            return;
        }
        content.getMediaTypes().values().stream()
                .filter(media -> media.getExample() == null && media.getExamples() == null)
                .forEach(media -> ofCall.or(() -> of(media)).ifPresent(media::setExample));
    }

    private Optional<Object> of(MediaType media) {
        return media.getSchema() == null ? Optional.empty() : of(media.getSchema());
    }

    private Optional<Object> of(Schema schema) {
        if (schema.getRef() != null) {
            var name = schema.getRef().replace(SCHEMAS, "");
            var known = words.exampleOf(name);
            return known.isPresent()
                    ? known
                    : Optional.ofNullable(components.getSchemas().get(name)).flatMap(this::of);
        }
        if (schema.getItems() != null) {
            return of(schema.getItems()).map(List::of);
        }
        return wrapper(schema);
    }

    /** A page, and whatever else only wraps {@code items}. */
    private Optional<Object> wrapper(Schema schema) {
        var members = schema.getProperties();
        if (members == null || !members.containsKey("items")) {
            return Optional.empty();
        }
        return of(members.get("items")).map(items -> {
            Map<String, Object> example = new LinkedHashMap<>();
            Arrays.asList("currency", "items").stream()
                    .filter(members::containsKey)
                    .forEach(name -> example.put(name, name.equals("items") ? items : "EUR"));
            return example;
        });
    }
}
