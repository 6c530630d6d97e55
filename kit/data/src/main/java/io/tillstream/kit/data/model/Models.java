package io.tillstream.kit.data.model;

import io.tillstream.kit.problem.Refusal;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The models that this service owns, by name. */
@Singleton
public class Models {

    private final Map<String, Model> models = new TreeMap<>();
    private final Map<String, ModelWriter> writers = new TreeMap<>();

    Models(@Any Instance<Model> described, @Any Instance<ModelWriter> writing) {
        described.forEach(model -> models.put(model.name(), model));
        writing.forEach(writer -> writers.put(writer.model(), writer));
    }

    public Collection<Model> all() {
        return models.values();
    }

    public Optional<Model> find(String name) {
        return Optional.ofNullable(models.get(name));
    }

    public Model require(String name) {
        return find(name).orElseThrow(() -> new Refusal(404, "unknown-model", "There is no model " + name + " here."));
    }

    public Optional<ModelWriter> writer(String name) {
        return Optional.ofNullable(writers.get(name));
    }

    /** The model's writer, if one of {@code roles} is among those that it {@code allows}; else a refusal. */
    ModelWriter requireWriter(String name, Set<String> roles, Function<ModelWriter, Set<String>> allows) {
        require(name);
        return writer(name)
                .filter(writer -> !Collections.disjoint(allows.apply(writer), roles))
                .orElseThrow(() -> Refusal.forbidden("You may not change records of " + name + " in this way."));
    }
}
