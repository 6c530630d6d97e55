package io.tillstream.kit.data.copy;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.copy.OwnerRecords.Versioned;
import io.tillstream.kit.event.CloudEvent;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Records of other owners. They arrive as events and may lag; one that is not here yet is asked for, and only the owner's
 * "no such record" means unknown.
 *
 * <p>Which models are kept, and whose they are: {@code tillstream.copy."<model>"=<owner's base URL>}.
 */
@ApplicationScoped
public class Copies {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** Ids in one question: they stand in its address, which may have 4096 characters. */
    private static final int MOST_ASKED = 100;

    private static final String PUT = """
            INSERT INTO copy (model, id, version, record) VALUES ($1, $2, $3, $4)
            ON CONFLICT (model, id) DO UPDATE SET version = excluded.version, record = excluded.record
            WHERE copy.version < excluded.version
            """;

    private final Pool pool;
    private final Map<String, String> owners;
    private final Map<String, OwnerRecords> clients = new ConcurrentHashMap<>();

    Copies(Pool pool, @ConfigProperty(name = "tillstream.copy") Optional<Map<String, String>> owners) {
        this.pool = pool;
        this.owners = owners.orElse(Map.of());
    }

    /** The record, or a refusal "not found" where its owner does not know it. */
    public Uni<JsonObject> require(String model, long id) {
        return findAll(model, List.of(id)).map(found -> {
            if (!found.containsKey(id)) {
                throw Refusal.notFound(model, id);
            }
            return found.get(id);
        });
    }

    /**
     * The records by id; those that neither we nor the owner know are absent. Fails with {@link OwnerUnavailable} where one
     * is missing here and its owner does not answer.
     */
    public Uni<Map<Long, JsonObject>> findAll(String model, Collection<Long> ids) {
        return known(model, ids).chain(found -> {
            var missing = new TreeSet<>(ids);
            missing.removeAll(found.keySet());
            return (missing.isEmpty() ? Uni.createFrom().item(List.<Versioned>of()) : ask(model, missing))
                    .map(answered -> merge(found, answered));
        });
    }

    /** All records of a model that have arrived. */
    public Uni<List<JsonObject>> all(String model) {
        return pool.preparedQuery("SELECT record FROM copy WHERE model = $1 AND record IS NOT NULL ORDER BY id")
                .execute(Tuple.of(model))
                .map(rows -> {
                    var records = new ArrayList<JsonObject>();
                    rows.forEach(row -> records.add(row.getJsonObject(0)));
                    return records;
                });
    }

    /** Takes what an event of a compacted topic says, if it is newer and the model is kept here. */
    public Uni<Void> apply(CloudEvent event) {
        var colon = event.subject().lastIndexOf(':');
        var model = event.subject().substring(0, colon);
        if (!owners.containsKey(model)) {
            return Uni.createFrom().voidItem();
        }
        var record = event.isTombstone()
                ? null
                : new JsonObject(io.vertx.core.buffer.Buffer.buffer(event.data())).getJsonObject("record");
        return put(pool, model, Long.parseLong(event.subject().substring(colon + 1)), event.sequence(), record);
    }

    /** Keeps a record if it is newer than what is here. */
    public Uni<Void> put(SqlClient client, String model, long id, long version, JsonObject record) {
        return client.preparedQuery(PUT)
                .execute(Tuple.of(model, id, version, record))
                .replaceWithVoid();
    }

    private Uni<Map<Long, JsonObject>> known(String model, Collection<Long> ids) {
        return pool.preparedQuery(
                        "SELECT id, record FROM copy WHERE model = $1 AND id = ANY ($2) AND record IS NOT NULL")
                .execute(Tuple.of(model, ids.toArray(Long[]::new)))
                .map(rows -> {
                    var found = new LinkedHashMap<Long, JsonObject>();
                    rows.forEach(row -> found.put(row.getLong(0), row.getJsonObject(1)));
                    return found;
                });
    }

    private Uni<List<Versioned>> ask(String model, Collection<Long> ids) {
        return Multi.createFrom()
                .iterable(ids)
                .group()
                .intoLists()
                .of(MOST_ASKED)
                .onItem()
                .transformToUniAndConcatenate(some -> askForSome(model, some))
                .onItem()
                .<Versioned>disjoint()
                .collect()
                .asList();
    }

    private Uni<List<Versioned>> askForSome(String model, List<Long> ids) {
        return owner(model)
                .read(model, ids)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .transform(failure -> new OwnerUnavailable(model, failure))
                .call(records -> keepAll(model, records));
    }

    private Uni<Void> keepAll(String model, List<Versioned> records) {
        return Multi.createFrom()
                .iterable(records)
                .filter(found -> found.record() != null && !found.record().isNull())
                .onItem()
                .transformToUniAndConcatenate(found -> put(pool, model, found.id(), found.version(), object(found)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private OwnerRecords owner(String model) {
        return clients.computeIfAbsent(owners.get(model), url -> QuarkusRestClientBuilder.newBuilder()
                .baseUri(URI.create(url))
                .connectTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .build(OwnerRecords.class));
    }

    private static Map<Long, JsonObject> merge(Map<Long, JsonObject> found, List<Versioned> answered) {
        answered.stream()
                .filter(record -> record.record() != null && !record.record().isNull())
                .forEach(record -> found.put(record.id(), object(record)));
        return found;
    }

    private static JsonObject object(Versioned versioned) {
        return new JsonObject(versioned.record().toString());
    }
}
