package io.tillstream.config.setting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;

/** An extension says what it may set. What registers have set already must still be allowed. */
@ApplicationScoped
class RegisterSchema {

    private static final String SETTINGS =
            "SELECT r.code, cast(r.custom -> ?1 AS text) FROM register r WHERE jsonb_exists(r.custom, ?1) FOR SHARE";

    private final SettingSchemas schemas;
    private final ObjectMapper json;

    RegisterSchema(SettingSchemas schemas, ObjectMapper json) {
        this.schemas = schemas;
        this.json = json;
    }

    /** @param ifMatch what the caller read, or null */
    Uni<SettingSchema> put(String namespace, JsonNode schema, String ifMatch) {
        JsonSchemas.requireSchema(schema);
        return Panache.withTransaction(() -> requireKept(namespace, schema)
                .chain(() -> schemas.findById(namespace, LockModeType.PESSIMISTIC_WRITE))
                .chain(known -> save(known, namespace, schema, ifMatch))
                .call(schemas::flush));
    }

    private Uni<SettingSchema> save(SettingSchema known, String namespace, JsonNode schema, String ifMatch) {
        if (ifMatch != null && (known == null || !(ifMatch.equals("*") || ifMatch.equals(known.tag())))) {
            throw Refusal.stale();
        }
        if (known != null) {
            known.schema = schema.toString();
            return Uni.createFrom().item(known);
        }
        var fresh = new SettingSchema();
        fresh.namespace = namespace;
        fresh.schema = schema.toString();
        return schemas.persist(fresh);
    }

    private Uni<Void> requireKept(String namespace, JsonNode schema) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SETTINGS, Object[].class)
                        .setParameter(1, namespace)
                        .getResultList())
                .map(rows -> rows.stream()
                        .filter(row -> !JsonSchemas.errors("", schema, parsed((String) row[1]))
                                .isEmpty())
                        .map(row -> (String) row[0])
                        .toList())
                .invoke(RegisterSchema::refuse)
                .replaceWithVoid();
    }

    private static void refuse(List<String> registers) {
        if (!registers.isEmpty()) {
            throw Refusal.conflict("settings-in-use", "Registers have settings that this schema would not allow.")
                    .with("registers", registers);
        }
    }

    private JsonNode parsed(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
