package io.tillstream.pricing.check;

import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.Refused;
import io.tillstream.pricing.json.Fields;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gives ids to what a file knows by name. */
final class Names {
    private final Map<String, Long> ids = new LinkedHashMap<>();
    private final String kind;

    Names(String kind) {
        this.kind = kind;
    }

    Names(String kind, Fields byName) {
        this(kind);
        byName.fields().keySet().forEach(this::add);
    }

    void add(String name) {
        ids.putIfAbsent(name, (long) ids.size());
    }

    long id(String name) {
        Long id = ids.get(name);
        if (id == null) {
            throw new PricingRefusal(Refused.INVALID_VALUE, "there is no " + kind + " \"" + name + "\"");
        }
        return id;
    }
}
