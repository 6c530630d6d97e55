package io.tillstream.session.store;

import io.smallrye.mutiny.Uni;
import io.tillstream.session.accounting.DrawerMove;
import io.tillstream.session.count.Drawer;
import io.tillstream.session.model.Direction;
import io.tillstream.session.model.SessionState;
import io.tillstream.session.model.SessionState.Closed;
import io.tillstream.session.model.SessionState.ClosingControl;
import io.tillstream.session.model.SessionState.Count;
import io.tillstream.session.model.SessionState.Opened;
import io.tillstream.session.model.SessionState.OpeningControl;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Sessions as counting, closing and reporting read and write them: SQL and binding only. */
@ApplicationScoped
public class SessionRows {

    private static final String READ =
            "SELECT id, name, register_id, store_id, company_id, currency, decimals, state, opening_cash, opening_notes,"
                    + " opened_by, opened_at, closing_by, closing_at, closed_by, closed_at, closing_notes, counted_cash,"
                    + " cash_difference, order_count, total FROM session WHERE id = $1";

    private static final String CLOSE = """
            UPDATE session SET state = 'closed', closed_by = $2, closed_at = $3, closing_notes = $4,
                counted_cash = $5, cash_difference = $6, order_count = $7, total = $8
            WHERE id = $1
            """;

    private final Pool pool;

    SessionRows(Pool pool) {
        this.pool = pool;
    }

    public Uni<SessionFacts> read(long sessionId) {
        return moves(pool, sessionId).chain(moves -> read(pool, READ, sessionId, moves));
    }

    /** Locked until the transaction ends. */
    public Uni<SessionFacts> lock(SqlConnection connection, long sessionId) {
        return read(connection, READ + " FOR UPDATE", sessionId, List.of());
    }

    public Uni<Void> close(SqlConnection connection, long sessionId, Closed closed) {
        return connection
                .preparedQuery(CLOSE)
                .execute(Tuple.tuple()
                        .addLong(sessionId)
                        .addLong(closed.by())
                        .addOffsetDateTime(closed.at().atOffset(ZoneOffset.UTC))
                        .addString(closed.count().notes())
                        .addBigDecimal(closed.count().cash())
                        .addBigDecimal(closed.count().difference())
                        .addInteger(closed.count().orderCount())
                        .addBigDecimal(closed.count().total()))
                .replaceWithVoid();
    }

    private Uni<SessionFacts> read(SqlClient client, String sql, long sessionId, List<DrawerMove> moves) {
        return client.preparedQuery(sql)
                .execute(Tuple.of(sessionId))
                .map(rows -> session(rows.iterator().next(), moves));
    }

    private Uni<List<DrawerMove>> moves(SqlClient client, long sessionId) {
        return client.preparedQuery("SELECT direction, amount, reason FROM cash_move WHERE session_id = $1 ORDER BY id")
                .execute(Tuple.of(sessionId))
                .map(rows -> {
                    List<DrawerMove> moves = new ArrayList<>();
                    rows.forEach(row -> moves.add(new DrawerMove(
                            Direction.read(row.getString(0)).signed(row.getBigDecimal(1)), row.getString(2))));
                    return moves;
                });
    }

    private static SessionFacts session(Row row, List<DrawerMove> moves) {
        var opening = row.getBigDecimal("opening_cash");
        return new SessionFacts(
                row.getLong("id"),
                row.getString("name"),
                row.getLong("register_id"),
                row.getLong("store_id"),
                row.getLong("company_id"),
                row.getString("currency"),
                row.getInteger("decimals"),
                instant(row, "opened_at"),
                new Drawer(opening == null ? BigDecimal.ZERO : opening, moves),
                state(row));
    }

    private static SessionState state(Row row) {
        return switch (row.getString("state")) {
            case OpeningControl.NAME -> new OpeningControl();
            case Opened.NAME -> opened(row);
            case ClosingControl.NAME -> closing(row);
            default -> new Closed(closing(row), count(row), row.getLong("closed_by"), instant(row, "closed_at"));
        };
    }

    private static Opened opened(Row row) {
        return new Opened(
                row.getBigDecimal("opening_cash"),
                row.getString("opening_notes"),
                row.getLong("opened_by"),
                instant(row, "opened_at"));
    }

    private static ClosingControl closing(Row row) {
        return new ClosingControl(opened(row), row.getLong("closing_by"), instant(row, "closing_at"));
    }

    private static Count count(Row row) {
        return new Count(
                row.getBigDecimal("counted_cash"),
                row.getBigDecimal("cash_difference"),
                row.getString("closing_notes"),
                row.getInteger("order_count"),
                row.getBigDecimal("total"));
    }

    private static Instant instant(Row row, String column) {
        var time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
