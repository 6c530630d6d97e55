package io.tillstream.gateway.relay.kind;

import io.quarkus.arc.All;
import io.tillstream.kit.problem.Refusal;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** All kinds of records that can be sent to a till. */
@Singleton
public class Kinds {

    private final Map<String, SelectionKind> custom = new TreeMap<>();

    Kinds(@All List<SelectionKind> beans) {
        beans.forEach(this::add);
    }

    private void add(SelectionKind kind) {
        if (OwnedKind.of(kind.model()).isPresent() || custom.put(kind.model(), kind) != null) {
            throw new IllegalStateException("Two kinds of selections are called " + kind.model());
        }
    }

    public Optional<SelectionKind> custom(String model) {
        return Optional.ofNullable(custom.get(model));
    }

    /** Where a person chooses a record of this kind; refused where there is no such kind. */
    public URI page(String model) {
        return OwnedKind.of(model)
                .map(OwnedKind::page)
                .or(() -> custom(model).map(SelectionKind::page))
                .orElseThrow(() -> unknown(model));
    }

    public Refusal unknown(String model) {
        var known = new TreeSet<>(custom.keySet());
        Arrays.stream(OwnedKind.values()).map(OwnedKind::model).forEach(known::add);
        return Refusal.invalid("model", "must be one of " + known);
    }
}
