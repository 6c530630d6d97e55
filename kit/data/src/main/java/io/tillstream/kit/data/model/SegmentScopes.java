package io.tillstream.kit.data.model;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which segments a register loads. Two registers with the same scope of a model load the same records of it, so that a
 * segment is made once for both.
 */
@Singleton
public class SegmentScopes {

    private static final String CONFIG = ":configId";
    private static final List<String> PLACES = List.of(":companyId", ":storeId");

    private final Pool pool;
    private final Models models;

    SegmentScopes(Pool pool, Models models) {
        this.pool = pool;
        this.models = models;
    }

    /**
     * The scope of every model that tills load.
     *
     * @param place values of {@code :configId}, {@code :storeId}, {@code :companyId}
     */
    public Uni<Map<String, String>> of(Map<String, Object> place) {
        var loaded = models.all().stream()
                .filter(model -> model.segment().isPresent())
                .toList();
        if (loaded.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        var sql = new SqlText();
        var scopes = loaded.stream()
                .map(model -> sql.fill(scope(model), place))
                .collect(Collectors.joining(", ", "SELECT ", ""));
        return pool.preparedQuery(sql.add(scopes).toString())
                .execute(sql.values())
                .map(rows -> rows.iterator().next())
                .map(row -> {
                    var byModel = new TreeMap<String, String>();
                    for (int i = 0; i < loaded.size(); i++) {
                        byModel.put(loaded.get(i).name(), row.getString(i));
                    }
                    return byModel;
                });
    }

    /**
     * SQL of everything that decides which records, and which of their fields, a register loads. A fingerprint speaks
     * for the register, and for a limit and its order as well.
     */
    static String scope(Model model) {
        var parts = new ArrayList<String>();
        var texts = model.segment().orElse("");
        if (!model.hasFingerprint()) {
            texts += model.segmentOrder() + model.segmentLimit().orElse("");
        }
        for (var place : PLACES) {
            if (texts.contains(place)) {
                parts.add("cast(" + place + " AS text)");
            }
        }
        if (model.hasFingerprint()) {
            parts.add("coalesce(cast((" + model.fingerprint() + ") AS text), '')");
        } else if (texts.contains(CONFIG)) {
            parts.add("cast(" + CONFIG + " AS text)");
        }
        model.loadedWhen().values().forEach(condition -> parts.add("cast((" + condition + ") AS text)"));
        return parts.isEmpty() ? "'all'" : "md5(concat_ws('|', " + String.join(", ", parts) + "))";
    }
}
