package io.tillstream.kit.data.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What {@code fields_get} and the documentation say of a model. */
@Singleton
public class ModelDescriptions {

    /**
     * @param loaded whether tills load it when their session opens
     * @param scopeFollows the models whose changes may change which records a register loads, other than by the
     *     records themselves; {@code *} is any of this service
     * @param writable whether the caller may create and change records
     * @param deletable whether the caller may delete or archive records
     */
    public record Description(
            String model,
            String label,
            boolean loaded,
            Set<String> scopeFollows,
            boolean writable,
            boolean deletable,
            Map<String, FieldDescription> fields) {}

    /**
     * @param required whether no record is created without it
     * @param selection the values that it may have, each with its label; absent where they are not a closed set
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FieldDescription(
            String name,
            String type,
            String string,
            boolean readonly,
            boolean required,
            boolean store,
            boolean searchable,
            boolean sortable,
            String relation,
            List<List<String>> selection) {

        static FieldDescription of(Model model, Field field) {
            var plain = !field.type().isList() && field.type() != FieldType.JSON;
            return new FieldDescription(
                    field.name(),
                    field.type().odooName(),
                    field.label(),
                    !field.writable(),
                    model.isRequired(field),
                    true,
                    field.type() != FieldType.JSON,
                    plain,
                    field.relation(),
                    model.selectionOf(field));
        }
    }

    private final Models models;

    ModelDescriptions(Models models) {
        this.models = models;
    }

    List<Description> of(Collection<Model> described, Set<String> roles) {
        return described.stream().map(model -> of(model, roles)).toList();
    }

    private Description of(Model model, Set<String> roles) {
        var fields = new LinkedHashMap<String, FieldDescription>();
        model.fields().stream()
                .filter(field -> Fields.mayRead(field, roles))
                .forEach(field -> fields.put(field.name(), FieldDescription.of(model, field)));
        model.field("display_name")
                .ifPresent(field -> fields.putIfAbsent(field.name(), FieldDescription.of(model, field)));
        return new Description(
                model.name(),
                model.label(),
                model.segment().isPresent(),
                scopeFollows(model),
                allows(model, ModelWriter::writers, roles),
                allows(model, ModelWriter::removers, roles),
                fields);
    }

    private static Set<String> scopeFollows(Model model) {
        var moves = model.hasFingerprint() || !model.loadedWhen().isEmpty();
        return moves && model.followed().isEmpty() ? Set.of("*") : model.followed();
    }

    private boolean allows(Model model, Function<ModelWriter, Set<String>> who, Set<String> roles) {
        return models.writer(model.name())
                .filter(writer -> !Collections.disjoint(who.apply(writer), roles))
                .isPresent();
    }
}
