package io.tillstream.kit.data.model;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.outbox.Outbox;
import io.tillstream.kit.data.outbox.OutgoingEvent;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Says on the compacted topic what a record is now, in the transaction that changed it. */
@ApplicationScoped
public class RecordEvents {

    private final Models models;
    private final Outbox outbox;

    RecordEvents(Models models, Outbox outbox) {
        this.models = models;
        this.outbox = outbox;
    }

    /** In the current Hibernate Reactive transaction. */
    public Uni<Void> changed(String modelName, Long... ids) {
        var model = models.require(modelName);
        return Panache.getSession()
                .call(session -> session.flush())
                .chain(session -> session.createNativeQuery(select(model, "?1"), Object[].class)
                        .setParameter(1, ids)
                        .getResultList())
                .chain(rows -> outbox.append(rows.stream()
                        .map(row -> changed(model, ((Number) row[0]).longValue(), (String) row[1], (String) row[2]))
                        .toList()));
    }

    /** In the transaction of {@code connection}, for many at once. */
    public Uni<Void> changed(SqlConnection connection, String modelName, Collection<Long> ids) {
        var model = models.require(modelName);
        return connection
                .preparedQuery(select(model, "$1"))
                .execute(io.vertx.mutiny.sqlclient.Tuple.of(ids.toArray(Long[]::new)))
                .chain(rows -> {
                    List<OutgoingEvent> events = new ArrayList<>();
                    rows.forEach(row -> events.add(changed(model, row.getLong(0), row.getString(1), row.getString(2))));
                    return outbox.append(connection, events);
                });
    }

    /** In the current Hibernate Reactive transaction: the record is gone. */
    public Uni<Void> deleted(String modelName, long id, String key) {
        var model = models.require(modelName);
        return outbox.append(
                OutgoingEvent.tombstone(model.topic().orElseThrow(), key, subject(model, id), model.eventType()));
    }

    private static String select(Model model, String ids) {
        return "SELECT t.id, cast((" + model.eventKey()
                + ") AS text), (SELECT cast(row_to_json(r) AS text) FROM (SELECT "
                + ModelQueries.columns(List.copyOf(model.fields()), false)
                + ") r) FROM " + model.table() + " t WHERE t.id = ANY (" + ids + ") ORDER BY t.id";
    }

    private static OutgoingEvent changed(Model model, long id, String key, String record) {
        var data = "{\"model\":\"" + model.name() + "\",\"id\":" + id + ",\"record\":" + record + "}";
        return new OutgoingEvent(
                model.topic().orElseThrow(),
                key,
                subject(model, id),
                io.tillstream.contracts.EventTypes.of(model.eventType()),
                data);
    }

    private static String subject(Model model, long id) {
        return model.name() + ":" + id;
    }
}
