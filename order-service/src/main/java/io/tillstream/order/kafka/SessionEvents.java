package io.tillstream.order.kafka;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.inbox.Inbox;
import io.tillstream.kit.event.CloudEvent;
import io.tillstream.order.ingest.Models;
import io.tillstream.order.seal.AdoptDrafts;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the copy of sessions from what happens to them. */
@ApplicationScoped
public class SessionEvents {

    /** Events of one register come in order and carry its sequence, which is the copy's version. */
    private static final String PUT = """
            INSERT INTO copy AS c (model, id, version, record) VALUES ($1, $2, $3, $4)
            ON CONFLICT (model, id) DO UPDATE SET version = excluded.version, record = c.record || excluded.record
            WHERE c.version < excluded.version
            """;

    /** A session of which only its closing was heard is asked for when somebody needs it. */
    private static final String MOVE =
            "UPDATE copy SET version = $3, record = record || $4 WHERE model = $1 AND id = $2 AND version < $3";

    /** A null record was deleted: an order for it waits in quarantine for a manager, as for any unknown session. */
    private static final String FORGET = """
            INSERT INTO copy AS c (model, id, version, record) VALUES ($1, $2, $3, NULL)
            ON CONFLICT (model, id) DO UPDATE SET version = excluded.version, record = NULL
            WHERE c.version < excluded.version
            """;

    private static final String DELETED = "io.tillstream.session.deleted.v1";

    private static final Map<String, String> STATES = Map.of(
            "io.tillstream.session.created.v1", "opening_control",
            "io.tillstream.session.opened.v1", "opened",
            "io.tillstream.session.closing.v1", "closing_control",
            "io.tillstream.session.closed.v1", "closed");

    private final Inbox inbox;
    private final Pool pool;
    private final Arrivals arrivals;
    private final AdoptDrafts adoptDrafts;

    SessionEvents(Inbox inbox, Pool pool, Arrivals arrivals, AdoptDrafts adoptDrafts) {
        this.inbox = inbox;
        this.pool = pool;
        this.arrivals = arrivals;
        this.adoptDrafts = adoptDrafts;
    }

    @Incoming("pos-sessions")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        var event = CloudEvent.from(record);
        if (DELETED.equals(event.type())) {
            var deleted = new JsonObject(Buffer.buffer(event.data())).getLong("sessionId");
            return inbox.patiently(() -> forget(event, deleted))
                    .invoke(() -> arrivals.of(Models.SESSION + ":" + deleted));
        }
        var state = STATES.get(event.type());
        if (state == null || event.isTombstone()) {
            return Uni.createFrom().voidItem();
        }
        var data = new JsonObject(Buffer.buffer(event.data()));
        return inbox.patiently(() -> keep(event, data, state).chain(() -> adopt(data, state)))
                .invoke(() -> arrivals.of(Models.SESSION + ":" + data.getLong("sessionId")));
    }

    private Uni<Void> adopt(JsonObject data, String state) {
        return "opening_control".equals(state)
                ? adoptDrafts.adopt(data.getLong("registerId"), data.getLong("sessionId"))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> forget(CloudEvent event, long sessionId) {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(Models.SESSION, sessionId, event.sequence()))
                .replaceWithVoid();
    }

    private Uni<Void> keep(CloudEvent event, JsonObject data, String state) {
        var isWhole = data.getValue("storeId") != null;
        var record = new JsonObject().put("state", state);
        if (isWhole) {
            record.put("id", data.getLong("sessionId"))
                    .put("name", data.getString("name"))
                    .put("config_id", data.getLong("registerId"))
                    .put("store_id", data.getLong("storeId"))
                    .put("company_id", data.getLong("companyId"));
        }
        return pool.preparedQuery(isWhole ? PUT : MOVE)
                .execute(Tuple.of(Models.SESSION, data.getLong("sessionId"), event.sequence(), record))
                .replaceWithVoid();
    }
}
