package io.tillstream.session.store;

import io.smallrye.mutiny.Uni;
import io.tillstream.session.Json;
import io.tillstream.session.count.Approval;
import io.tillstream.session.count.CountSheet;
import io.tillstream.session.count.Drawer;
import io.tillstream.session.model.Coins;
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
import java.util.Optional;

/** Sessions as counting, closing and reporting read and write them: SQL and binding only. */
@ApplicationScoped
public class SessionRows {

    private static final String READ =
            "SELECT id, name, register_id, store_id, company_id, currency, decimals, state, opening_cash, opening_notes,"
                    + " opened_by, opened_at, closing_by, closing_at, closed_by, closed_at, closing_notes, counted_cash,"
                    + " cash_difference, order_count, total, expected_opening_cash, opening_coins, opening_difference_reason,"
                    + " opening_approved_by FROM session WHERE id = $1";

    private static final String MOVES = """
            SELECT m.number, m.direction, m.amount, m.reason, m.partner_id, m.user_id, m.moved_at, r.number
            FROM cash_move m LEFT JOIN cash_move r ON r.id = m.reverses WHERE m.session_id = $1 ORDER BY m.id
            """;

    private static final String LAST_COUNT =
            "SELECT sheet::text, approve_difference, requested_by FROM closing WHERE session_id = $1";

    private static final String CLOSE = """
            UPDATE session SET state = 'closed', closed_by = $2, closed_at = $3, closing_notes = $4,
                counted_cash = $5, cash_difference = $6, order_count = $7, total = $8
            WHERE id = $1
            """;

    private final Pool pool;
    private final Json json;

    SessionRows(Pool pool, Json json) {
        this.pool = pool;
        this.json = json;
    }

    public Uni<SessionFacts> read(long sessionId) {
        return moves(sessionId)
                .chain(moves -> lastCount(sessionId).chain(count -> read(pool, READ, sessionId, moves, count)));
    }

    /** Locked until the transaction ends. */
    public Uni<SessionFacts> lock(SqlConnection connection, long sessionId) {
        return read(connection, READ + " FOR UPDATE", sessionId, List.of(), LastCount.NONE);
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

    private Uni<SessionFacts> read(
            SqlClient client, String sql, long sessionId, List<LoggedMove> moves, LastCount count) {
        return client.preparedQuery(sql)
                .execute(Tuple.of(sessionId))
                .map(rows -> session(rows.iterator().next(), moves, count));
    }

    private Uni<LastCount> lastCount(long sessionId) {
        return pool.preparedQuery(LAST_COUNT)
                .execute(Tuple.of(sessionId))
                .map(rows -> rows.size() == 0
                        ? LastCount.NONE
                        : lastCount(rows.iterator().next()));
    }

    private LastCount lastCount(Row row) {
        var sheet = json.read(row.getString(0), CountSheet.class);
        var approval = row.getBoolean(1)
                ? Optional.of(new Approval(row.getLong(2), sheet.approvalReason(), sheet.at()))
                : Optional.<Approval>empty();
        return new LastCount(row.getLong(2), sheet.coins(), approval);
    }

    private Uni<List<LoggedMove>> moves(long sessionId) {
        return pool.preparedQuery(MOVES).execute(Tuple.of(sessionId)).map(rows -> {
            List<LoggedMove> moves = new ArrayList<>();
            rows.forEach(row -> moves.add(move(row)));
            return moves;
        });
    }

    private static LoggedMove move(Row row) {
        return new LoggedMove(
                row.getInteger(0),
                Direction.read(row.getString(1)),
                row.getBigDecimal(2),
                row.getString(3),
                row.getLong(4),
                row.getLong(5),
                row.getOffsetDateTime(6).toInstant(),
                row.getInteger(7));
    }

    private static SessionFacts session(Row row, List<LoggedMove> moves, LastCount count) {
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
                new Drawer(
                        opening == null ? BigDecimal.ZERO : opening,
                        moves.stream().map(LoggedMove::ofDrawer).toList()),
                state(row),
                new Opening(
                        row.getBigDecimal("expected_opening_cash"),
                        Coins.parse(row.getString("opening_coins")),
                        row.getString("opening_difference_reason"),
                        row.getLong("opening_approved_by")),
                moves,
                count);
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
