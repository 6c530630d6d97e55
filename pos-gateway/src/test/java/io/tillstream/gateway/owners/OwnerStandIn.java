package io.tillstream.gateway.owners;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** An owner of models: their descriptions, their segments with deltas, and what the verbs answer. */
public class OwnerStandIn extends StandIn {

    private record Version(long at, Map<String, Object> record) {}

    private static final Set<String> NOT_LOADED = Set.of("pos.order", "pos.order.line", "pos.payment", "ir.model.data");
    private static final int PAGE = 10_000;
    private static final Set<String> OF_ONE_REGISTER = Set.of("pos.session", "pos.config");
    private static final String EPOCH = "11111111-2222-3333-4444-555555555555";

    private final Map<String, Map<Long, Version>> models = new TreeMap<>();
    private final Map<String, Map<Long, Long>> deleted = new TreeMap<>();
    private final Map<String, Integer> limits = new TreeMap<>();
    private String scope = "scope-1";
    private long now = 1;

    OwnerStandIn() {
        on("GET", "/internal/models", asked -> Reply.json(200, descriptions()));
        on("GET", "/internal/models/([^/]+)/segment", this::segment);
        on("GET", "/internal/segments/pulse", this::pulse);
        on("GET", "/internal/segments/scopes", this::scopes);
        on("POST", "/internal/models/([^/]+)/read", asked -> Reply.json(200, read(asked)));
        on("POST", "/internal/models/([^/]+)/search_read", asked -> Reply.json(200, found(asked)));
        on("POST", "/internal/models/([^/]+)/search", asked -> Reply.json(200, page(asked)));
        on(
                "POST",
                "/internal/models/([^/]+)/search_count",
                asked -> Reply.json(200, all(asked.match().group(1)).size()));
        on("POST", "/internal/models/([^/]+)/name_search", asked -> Reply.json(200, names(asked)));
        on("POST", "/internal/models/([^/]+)/create", asked -> Reply.json(200, create(asked)));
        on("POST", "/internal/models/([^/]+)/write", asked -> Reply.json(200, true));
        on("POST", "/internal/models/([^/]+)/unlink", asked -> Reply.json(200, true));
    }

    public final synchronized void put(String model, long id, Map<String, Object> values) {
        var record = new LinkedHashMap<String, Object>();
        record.put("id", id);
        record.putAll(values);
        models.computeIfAbsent(model, name -> new TreeMap<>()).put(id, new Version(++now, record));
    }

    public final synchronized void delete(String model, long id) {
        models.get(model).remove(id);
        deleted.computeIfAbsent(model, name -> new TreeMap<>()).put(id, ++now);
    }

    public final synchronized void limit(String model, int most) {
        limits.put(model, most);
    }

    /** The register's assortment changed, say: every till must load again. */
    public final synchronized void changeScope() {
        scope = "scope-" + ++now;
        models.values().forEach(records -> records.replaceAll((id, version) -> new Version(now, version.record())));
    }

    /** As the owners do: marks of what was written since a horizon. */
    private synchronized Reply pulse(Asked asked) {
        var horizon = asked.param("horizon") == null ? now + 1 : Long.parseLong(asked.param("horizon"));
        var marks = new LinkedHashMap<String, Object>();
        models.keySet()
                .forEach(
                        model -> marks.put(model, Map.of("since", mark(model, horizon), "next", mark(model, now + 1))));
        return Reply.json(
                200, Map.of("epoch", EPOCH, "horizon", Long.toString(Math.max(now + 1, horizon)), "marks", marks));
    }

    private String mark(String model, long horizon) {
        return models.get(model).values().stream()
                        .map(Version::at)
                        .filter(at -> at >= horizon)
                        .toList()
                + " "
                + deleted.getOrDefault(model, Map.of()).values().stream()
                        .filter(at -> at >= horizon)
                        .toList();
    }

    private synchronized Reply scopes(Asked asked) {
        var scopes = new LinkedHashMap<String, Object>();
        models.keySet().forEach(model -> scopes.put(model, scopeOf(model, asked)));
        return Reply.json(200, scopes);
    }

    /** Registers that load the same records of a model have the same scope. */
    private String scopeOf(String model, Asked asked) {
        return OF_ONE_REGISTER.contains(model) ? scope + "-of-" + asked.param("configId") : scope;
    }

    private synchronized List<Map<String, Object>> descriptions() {
        return models.keySet().stream().map(this::description).toList();
    }

    private Map<String, Object> description(String model) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", field("id", "integer", Map.of()));
        fields.put("name", field("name", "char", Map.of()));
        fields.put("company_id", field("company_id", "many2one", Map.of("relation", "res.company")));
        return Map.of(
                "model",
                model,
                "label",
                model,
                "loaded",
                !NOT_LOADED.contains(model),
                "scopeFollows",
                List.of("*"),
                "writable",
                model.equals("res.partner"),
                "deletable",
                model.equals("res.partner"),
                "fields",
                fields);
    }

    private static Map<String, Object> field(String name, String type, Map<String, Object> more) {
        var field = new LinkedHashMap<String, Object>(Map.of("name", name, "type", type, "string", name));
        field.putAll(more);
        return field;
    }

    private synchronized Reply segment(Asked asked) {
        var model = asked.match().group(1);
        var sinceScope = asked.param("scope");
        var scope = scopeOf(model, asked);
        var full = !scope.equals(sinceScope) || !EPOCH.equals(asked.param("epoch"));
        var since = full ? 0 : Long.parseLong(asked.param("horizon"));
        var segment = new LinkedHashMap<String, Object>();
        segment.put("model", model);
        segment.put("epoch", EPOCH);
        segment.put("horizon", Long.toString(now + 1));
        segment.put("scope", scope);
        segment.put("full", full);
        segment.put("total", models.get(model).size());
        segment.put("deleted", full ? List.of() : deletedSince(model, since));
        var records = since(model, since, asked);
        segment.put("records", records);
        segment.put("count", records.size());
        segment.put("end", true);
        return Reply.json(200, segment);
    }

    /** Whether a record is loaded by the register that asks. */
    protected boolean belongs(String model, Map<String, Object> record, Asked asked) {
        return true;
    }

    private List<Map<String, Object>> since(String model, long since, Asked asked) {
        return models.get(model).values().stream()
                .filter(version -> version.at() >= since && belongs(model, version.record(), asked))
                .limit(limits.getOrDefault(model, Integer.MAX_VALUE))
                .map(Version::record)
                .toList();
    }

    private List<Long> deletedSince(String model, long since) {
        return deleted.getOrDefault(model, Map.of()).entrySet().stream()
                .filter(gone -> gone.getValue() >= since)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What the bearer's stores show of the records asked for. */
    private synchronized List<Map<String, Object>> read(Asked asked) {
        var found = new ArrayList<Map<String, Object>>();
        for (var id : asked.json().path("ids")) {
            var version = models.get(asked.match().group(1)).get(id.asLong());
            if (version != null && isVisible(version.record(), asked)) {
                found.add(version.record());
            }
        }
        return found;
    }

    private static boolean isVisible(Map<String, Object> record, Asked asked) {
        var claims = asked.claims();
        return !record.containsKey("store_id")
                || claims.path("allStores").asBoolean()
                || StreamSupport.stream(claims.path("stores").spliterator(), false)
                        .anyMatch(store ->
                                store.asText().equals(record.get("store_id").toString()));
    }

    /** What is visible, past an id, of some registers: the other terms of a domain are the owners' own business. */
    private synchronized List<Map<String, Object>> found(Asked asked) {
        var limit = asked.json().path("limit").asInt(0);
        return all(asked.match().group(1)).stream()
                .filter(record -> isVisible(record, asked))
                .filter(record -> StreamSupport.stream(
                                asked.json().path("domain").spliterator(), false)
                        .allMatch(term -> satisfies(record, term)))
                .skip(asked.json().path("offset").asLong())
                .limit(limit > 0 && limit < PAGE ? limit : PAGE)
                .map(record -> named(record, asked))
                .toList();
    }

    private static boolean satisfies(Map<String, Object> record, JsonNode term) {
        var value = String.valueOf(record.get(term.path(0).asText()));
        return switch (term.path(0).asText() + " " + term.path(1).asText()) {
            case "id >" -> Long.parseLong(value) > term.path(2).asLong();
            case "store_id =" -> value.equals(term.path(2).asText());
            case "config_id in" ->
                StreamSupport.stream(term.path(2).spliterator(), false)
                        .anyMatch(id -> id.asText().equals(value));
            default -> true;
        };
    }

    /** A many2one reads as id and name, unless bare ids are asked for. */
    private static Map<String, Object> named(Map<String, Object> record, Asked asked) {
        if (!asked.json().path("names").asBoolean(true) || !record.containsKey("store_id")) {
            return record;
        }
        var named = new LinkedHashMap<>(record);
        named.put("store_id", List.of(record.get("store_id"), "Store " + record.get("store_id")));
        return named;
    }

    private synchronized List<Map<String, Object>> all(String model) {
        return models.get(model).values().stream().map(Version::record).toList();
    }

    /** Ids, never more than a page of them. */
    private synchronized List<Long> page(Asked asked) {
        var limit = asked.json().path("limit").asInt(0);
        return models.get(asked.match().group(1)).keySet().stream()
                .skip(asked.json().path("offset").asLong())
                .limit(limit > 0 && limit < PAGE ? limit : PAGE)
                .toList();
    }

    private synchronized List<List<Object>> names(Asked asked) {
        var records = models.get(asked.match().group(1));
        return page(asked).stream()
                .map(id -> List.of(id, records.get(id).record().get("name")))
                .toList();
    }

    /** A list of records gives a list of ids. */
    private synchronized Object create(Asked asked) {
        var model = asked.match().group(1);
        var values = asked.json().path("values");
        return values.isArray()
                ? StreamSupport.stream(values.spliterator(), false)
                        .map(one -> create(model, one))
                        .toList()
                : create(model, values);
    }

    private long create(String model, JsonNode values) {
        var id = models.get(model).keySet().stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(0)
                + 1;
        put(model, id, Map.of("name", values.path("name").asText()));
        return id;
    }
}
