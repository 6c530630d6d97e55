package io.tillstream.session.closing;

import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Uni;
import io.tillstream.session.Json;
import io.tillstream.session.count.CountSheet;
import io.tillstream.session.orders.Takings;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The table of closes: SQL and binding only. Every change names the step it starts from, so that it happens once. */
@ApplicationScoped
class Closings {

    private static final String COLUMNS =
            " session_id, attempt, step, since, counted::text, notes, drafts, approve_difference, requested_by,"
                    + " takings::text, blockers::text, waits_for, sheet::text";

    private static final String BEGIN = """
            INSERT INTO closing AS c
                (session_id, attempt, step, counted, notes, drafts, approve_difference, requested_by, sheet)
            VALUES ($1, $2, 'SEALING', $3::text::jsonb, $4, $5, $6, $7, $8::text::jsonb)
            ON CONFLICT (session_id) DO UPDATE SET
                attempt = excluded.attempt, step = 'SEALING', since = now(), counted = excluded.counted,
                notes = excluded.notes, drafts = excluded.drafts, approve_difference = excluded.approve_difference,
                requested_by = excluded.requested_by, sheet = excluded.sheet, takings = NULL, blockers = '[]', waits_for = NULL,
                leased_until = '-infinity'
            WHERE c.step = 'BLOCKED'
            """;

    private static final String LEASE =
            "UPDATE closing SET leased_until = now() + $2::bigint * interval '1 millisecond' WHERE session_id = $1"
                    + " AND step NOT IN ('FINISHED', 'BLOCKED') AND leased_until < now() RETURNING" + COLUMNS;

    private static final String ADVANCE = """
            UPDATE closing SET step = $4, since = now(), waits_for = NULL, leased_until = now() + $5::bigint * interval '1 millisecond',
                takings = coalesce($6::text::jsonb, takings), blockers = coalesce($7::text::jsonb, blockers)
            WHERE session_id = $1 AND attempt = $2 AND step = $3 RETURNING""" + COLUMNS;

    private static final TypeReference<Map<Long, BigDecimal>> COUNTED = new TypeReference<>() {};
    private static final TypeReference<List<Blocker>> BLOCKERS = new TypeReference<>() {};

    private final Pool pool;
    private final Json json;

    Closings(Pool pool, Json json) {
        this.pool = pool;
        this.json = json;
    }

    /** False: another close is under way. To be called with the session's row locked. */
    Uni<Boolean> begin(SqlConnection connection, long sessionId, UUID attempt, CloseRequest request) {
        return connection
                .preparedQuery(BEGIN)
                .execute(Tuple.tuple()
                        .addLong(sessionId)
                        .addUUID(attempt)
                        .addString(json.write(texts(request.counted())))
                        .addString(request.notes())
                        .addString(request.drafts())
                        .addBoolean(request.approved())
                        .addLong(request.by())
                        .addString(json.write(request.sheet())))
                .map(done -> done.rowCount() == 1);
    }

    Uni<Optional<Closing>> find(long sessionId) {
        return pool.preparedQuery("SELECT" + COLUMNS + " FROM closing WHERE session_id = $1")
                .execute(Tuple.of(sessionId))
                .map(this::first);
    }

    /** Empty: it is over, or somebody else works on it. */
    Uni<Optional<Closing>> lease(long sessionId, Duration duration) {
        return pool.preparedQuery(LEASE)
                .execute(Tuple.of(sessionId, duration.toMillis()))
                .map(this::first);
    }

    /** Empty: somebody else has taken this step. Null takings and blockers stay as they are. */
    Uni<Optional<Closing>> advance(Closing from, Step to, Duration lease, Takings takings, List<Blocker> blockers) {
        return advance(pool, from, to, lease, takings, blockers);
    }

    /** In the transaction that posts; whoever likes may mark the orders. */
    Uni<Optional<Closing>> posted(SqlConnection connection, Closing from) {
        return advance(connection, from, Step.MARKING, Duration.ZERO, null, null);
    }

    private Uni<Optional<Closing>> advance(
            SqlClient client, Closing from, Step to, Duration lease, Takings takings, List<Blocker> blockers) {
        return client.preparedQuery(ADVANCE)
                .execute(Tuple.tuple()
                        .addLong(from.sessionId())
                        .addUUID(from.attempt())
                        .addString(from.step().name())
                        .addString(to.name())
                        .addLong(lease.toMillis())
                        .addString(json.write(takings))
                        .addString(json.write(blockers)))
                .map(this::first);
    }

    /** Lets anybody try the step again after a pause. */
    Uni<Void> waitFor(Closing closing, String reason, Duration pause) {
        return pool.preparedQuery(
                        "UPDATE closing SET waits_for = $4, leased_until = now() + $5::bigint * interval '1 millisecond'"
                                + " WHERE session_id = $1 AND attempt = $2 AND step = $3")
                .execute(Tuple.of(
                        closing.sessionId(), closing.attempt(), closing.step().name(), reason, pause.toMillis()))
                .replaceWithVoid();
    }

    /** The session has more orders to be marked as done. */
    Uni<Void> markAgain(SqlConnection connection, long sessionId) {
        return connection
                .preparedQuery("UPDATE closing SET step = 'MARKING', since = now(), leased_until = '-infinity'"
                        + " WHERE session_id = $1 AND step IN ('MARKING', 'FINISHED')")
                .execute(Tuple.of(sessionId))
                .replaceWithVoid();
    }

    /** Closes that nobody works on, those that waited longest first: none that fails again and again holds up the others. */
    Uni<List<Long>> abandoned(int most) {
        return pool.preparedQuery("SELECT session_id FROM closing WHERE step NOT IN ('FINISHED', 'BLOCKED')"
                        + " AND leased_until < now() ORDER BY leased_until LIMIT $1")
                .execute(Tuple.of(most))
                .map(rows -> {
                    List<Long> ids = new ArrayList<>();
                    rows.forEach(row -> ids.add(row.getLong(0)));
                    return ids;
                });
    }

    private Optional<Closing> first(RowSet<Row> rows) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(closing(rows.iterator().next()));
    }

    private Closing closing(Row row) {
        return new Closing(
                row.getLong(0),
                row.getUUID(1),
                Step.valueOf(row.getString(2)),
                row.getOffsetDateTime(3).toInstant(),
                new CloseRequest(
                        json.read(row.getString(4), COUNTED),
                        row.getString(5),
                        row.getString(6),
                        row.getBoolean(7),
                        row.getLong(8),
                        json.read(row.getString(12), CountSheet.class)),
                json.read(row.getString(9), Takings.class),
                json.read(row.getString(10), BLOCKERS),
                row.getString(11));
    }

    private static Map<String, String> texts(Map<Long, BigDecimal> counted) {
        var texts = new LinkedHashMap<String, String>();
        counted.forEach((method, amount) -> texts.put(String.valueOf(method), amount.toPlainString()));
        return texts;
    }
}
