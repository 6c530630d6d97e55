package io.tillstream.order.terminal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** What the simulated terminal did: in the database, for it must know it after our restart. */
@ApplicationScoped
class SimulatedMemory {

    /** @param isOver false while the customer still fumbles with the card */
    record Done(String outcome, boolean isOver) {}

    /** Whoever asks twice under one id pays once. */
    private static final String BEGIN = """
            INSERT INTO simulated_terminal (id, outcome, amount, done_at)
            VALUES ($1, $2, $3, now() + $4 * interval '1 millisecond') ON CONFLICT DO NOTHING
            """;

    private static final String FIND =
            "SELECT outcome, done_at <= clock_timestamp() FROM simulated_terminal WHERE id = $1";

    /** What was done stays done. */
    private static final String ABORT = """
            UPDATE simulated_terminal SET outcome = 'aborted', done_at = least(done_at, now())
            WHERE id = $1 AND (done_at > now() OR outcome = 'not-taken')
            """;

    private final Pool pool;

    SimulatedMemory(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> begin(TerminalRequest request, String outcome, Duration delay) {
        return pool.preparedQuery(BEGIN)
                .execute(Tuple.of(request.id(), outcome, request.amount(), (double) delay.toMillis()))
                .replaceWithVoid();
    }

    Uni<Optional<Done>> find(UUID id) {
        return pool.preparedQuery(FIND).execute(Tuple.of(id)).map(rows -> {
            var row = rows.iterator();
            if (!row.hasNext()) {
                return Optional.empty();
            }
            var found = row.next();
            return Optional.of(new Done(found.getString(0), found.getBoolean(1)));
        });
    }

    Uni<Void> abort(UUID id) {
        return pool.preparedQuery(ABORT).execute(Tuple.of(id)).replaceWithVoid();
    }
}
