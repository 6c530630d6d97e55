package io.tillstream.config.setting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.kit.problem.Refusal.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Settings of extensions: an object for each namespace, valid by the schema that was registered for it. */
@ApplicationScoped
public class CustomSettings {

    private final SettingSchemas schemas;
    private final ObjectMapper json;

    CustomSettings(SettingSchemas schemas, ObjectMapper json) {
        this.schemas = schemas;
        this.json = json;
    }

    /** In the current session. Refuses settings of an unknown namespace, and what its schema does not allow. */
    public Uni<Void> require(Map<String, JsonNode> custom) {
        if (custom.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return schemas.list("namespace in ?1", custom.keySet())
                .map(found -> found.stream().collect(Collectors.toMap(known -> known.namespace, this::parsed)))
                .invoke(known -> refuse(errors(custom, known)))
                .replaceWithVoid();
    }

    private static List<FieldError> errors(Map<String, JsonNode> custom, Map<String, JsonNode> known) {
        var errors = new ArrayList<FieldError>();
        custom.forEach((namespace, value) -> {
            var schema = known.get(namespace);
            if (schema == null) {
                errors.add(new FieldError("custom." + namespace, "no schema is registered for this namespace"));
            } else {
                errors.addAll(JsonSchemas.errors("custom." + namespace, schema, value));
            }
        });
        return errors;
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new Refusal(422, "invalid-settings", "The custom settings do not follow their schemas.")
                    .withErrors(errors);
        }
    }

    private JsonNode parsed(SettingSchema known) {
        try {
            return json.readTree(known.schema);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
