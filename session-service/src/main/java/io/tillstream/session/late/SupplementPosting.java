package io.tillstream.session.late;

import io.smallrye.mutiny.Uni;
import io.tillstream.session.accounting.Ledger;
import io.tillstream.session.accounting.Ledger.Booking;
import io.tillstream.session.report.ZReports;
import io.tillstream.session.report.ZReports.Posted;
import io.tillstream.session.store.SessionRows;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** A supplement's entries, statement and Z: one transaction. */
@ApplicationScoped
class SupplementPosting {

    private final Pool pool;
    private final SessionRows sessions;
    private final Ledger ledger;
    private final ZReports zReports;
    private final LateOrders late;
    private final Clock clock;

    SupplementPosting(
            Pool pool, SessionRows sessions, Ledger ledger, ZReports zReports, LateOrders late, Clock clock) {
        this.pool = pool;
        this.sessions = sessions;
        this.ledger = ledger;
        this.zReports = zReports;
        this.late = late;
        this.clock = clock;
    }

    /** The session's lock puts supplements in line; {@code settled} are the late orders that the takings cover. */
    Uni<Void> post(Supplement supplement, List<Long> settled) {
        return pool.withTransaction(connection -> sessions
                .lock(connection, supplement.session().id())
                .chain(() -> zReports.posted(connection, supplement.session().id()))
                .chain(posted -> isNews(supplement, posted)
                        ? write(connection, supplement, posted)
                        : Uni.createFrom().voidItem())
                .chain(() -> late.settle(connection, settled)));
    }

    /** Orders of a closed session only become more: takings with no more of them than posted are old or the same. */
    private static boolean isNews(Supplement supplement, Posted posted) {
        return supplement.takings().orderCount() > posted.takings().orderCount();
    }

    private Uni<Void> write(SqlConnection connection, Supplement supplement, Posted posted) {
        var session = supplement.session();
        var number = posted.reports();
        var added = supplement.since(posted.takings());
        var booking = new Booking(
                session.id(),
                session.companyId(),
                supplement.ref(number),
                supplement.businessDay(),
                session.currency());
        return ledger.post(connection, booking, supplement.entries(added, number))
                .chain(() -> zReports.write(
                        connection,
                        supplement.report(added, number, clock.instant()),
                        added.total(),
                        session.decimals(),
                        supplement.takings()));
    }
}
