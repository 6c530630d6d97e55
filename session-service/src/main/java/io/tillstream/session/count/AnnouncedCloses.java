package io.tillstream.session.count;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Optional;

/** What was said of a close before it was asked for; what is said later adds to it. */
@ApplicationScoped
public class AnnouncedCloses {

    /** @param countedCash null, and {@code notes} as well, where nobody said so */
    public record Announced(BigDecimal countedCash, String notes) {

        public static final Announced NOTHING = new Announced(null, null);
    }

    private static final String SAY = """
            INSERT INTO announced_close AS a (session_id, counted_cash, notes, said_by) VALUES ($1, $2, $3, $4)
            ON CONFLICT (session_id) DO UPDATE SET
                counted_cash = coalesce($2, a.counted_cash),
                notes = coalesce($3, a.notes),
                said_by = $4,
                said_at = now()
            """;

    private static final String FIND = "SELECT counted_cash, notes FROM announced_close WHERE session_id = $1";

    private final Pool pool;

    AnnouncedCloses(Pool pool) {
        this.pool = pool;
    }

    public Uni<Void> say(long sessionId, Announced said, long userId) {
        return pool.preparedQuery(SAY)
                .execute(Tuple.of(sessionId, said.countedCash(), said.notes(), userId))
                .replaceWithVoid();
    }

    public Uni<Announced> of(long sessionId) {
        return pool.preparedQuery(FIND).execute(Tuple.of(sessionId)).map(rows -> first(rows)
                .orElse(Announced.NOTHING));
    }

    private static Optional<Announced> first(RowSet<Row> rows) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(rows.iterator().next())
                        .map(row -> new Announced(row.getBigDecimal("counted_cash"), row.getString("notes")));
    }
}
