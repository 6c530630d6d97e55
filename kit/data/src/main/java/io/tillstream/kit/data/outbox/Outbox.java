package io.tillstream.kit.data.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/** Records events in the caller's own transaction; the relay publishes them after its commit. */
@ApplicationScoped
public class Outbox {

    /**
     * Numbers the events of each key without a gap: the row in outbox_sequence stays locked until commit, so the ids of
     * one key's outbox rows are in commit order. Keys are taken in order, so that two batches cannot lock each other out.
     */
    private static final String APPEND = """
            WITH event AS (
                SELECT * FROM %s WITH ORDINALITY AS e(topic, key, type, subject, traceparent, data, n)),
            counted AS (
                INSERT INTO outbox_sequence AS s (topic, key, last)
                SELECT topic, key, count(*) FROM event GROUP BY topic, key ORDER BY topic, key
                ON CONFLICT (topic, key) DO UPDATE SET last = s.last + excluded.last
                RETURNING topic, key, last)
            INSERT INTO outbox (topic, key, type, subject, traceparent, data, sequence)
            SELECT e.topic, e.key, e.type, e.subject, e.traceparent, e.data,
                   c.last - count(*) OVER (PARTITION BY e.topic, e.key)
                          + row_number() OVER (PARTITION BY e.topic, e.key ORDER BY e.n)
            FROM event e JOIN counted c ON c.topic = e.topic AND c.key = e.key
            ORDER BY e.n
            """;

    private static final String APPEND_IN_SESSION =
            APPEND.formatted("ROWS FROM (json_to_recordset(cast(cast(?1 AS text) AS json))"
                    + " AS (topic text, key text, type text, subject text, traceparent text, data text))");

    /** Arrays cost the database a fraction of what JSON does. */
    private static final String APPEND_IN_CONNECTION =
            APPEND.formatted("unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])");

    private record Row(String topic, String key, String type, String subject, String traceparent, String data) {}

    private final ObjectMapper json;
    private final OutboxRelay relay;

    Outbox(ObjectMapper json, OutboxRelay relay) {
        this.json = json;
        this.relay = relay;
    }

    /** In the current Hibernate Reactive transaction. */
    public Uni<Void> append(OutgoingEvent... events) {
        return append(List.of(events));
    }

    /** In the current Hibernate Reactive transaction. What was changed before is flushed first. */
    public Uni<Void> append(List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .call(session -> session.flush())
                .chain(session -> session.createNativeQuery(APPEND_IN_SESSION)
                        .setParameter(1, rows(events))
                        .executeUpdate())
                .invoke(relay::expect)
                .replaceWithVoid();
    }

    /** In the transaction of {@code connection}. */
    public Uni<Void> append(SqlConnection connection, List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery(APPEND_IN_CONNECTION)
                .execute(columns(events))
                .invoke(relay::expect)
                .replaceWithVoid();
    }

    private String rows(List<OutgoingEvent> events) {
        return write(events.stream().map(this::row).toList());
    }

    private Tuple columns(List<OutgoingEvent> events) {
        var rows = events.stream().map(this::row).toList();
        return Tuple.from(List.of(
                column(rows, Row::topic),
                column(rows, Row::key),
                column(rows, Row::type),
                column(rows, Row::subject),
                column(rows, Row::traceparent),
                column(rows, Row::data)));
    }

    private static String[] column(List<Row> rows, Function<Row, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private Row row(OutgoingEvent event) {
        var data = event.data() == null || event.data() instanceof String ? (String) event.data() : write(event.data());
        return new Row(event.topic(), event.key(), event.type(), event.subject(), traceparent(), data);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** W3C trace context of the request that caused the event; null outside one. */
    private static String traceparent() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-%s-%s-%s".formatted(span.getTraceId(), span.getSpanId(), span.getTraceFlags())
                : null;
    }
}
