package io.tillstream.session.late;

import io.smallrye.mutiny.Uni;
import io.tillstream.session.accounting.Ledger;
import io.tillstream.session.accounting.Ledger.Booking;
import io.tillstream.session.closing.Closer;
import io.tillstream.session.report.ZReports;
import io.tillstream.session.store.SessionRows;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** A supplement's entries, statement and Z: one transaction. */
@ApplicationScoped
class SupplementPosting {

    private final Pool pool;
    private final SessionRows sessions;
    private final Ledger ledger;
    private final ZReports zReports;
    private final LateOrders late;
    private final Closer closer;
    private final Clock clock;

    SupplementPosting(
            Pool pool,
            SessionRows sessions,
            Ledger ledger,
            ZReports zReports,
            LateOrders late,
            Closer closer,
            Clock clock) {
        this.pool = pool;
        this.sessions = sessions;
        this.ledger = ledger;
        this.zReports = zReports;
        this.late = late;
        this.closer = closer;
        this.clock = clock;
    }

    /** The session's lock puts supplements in line. */
    Uni<Void> post(Supplement supplement) {
        return pool.withTransaction(connection -> sessions.lock(
                        connection, supplement.session().id())
                .chain(() -> late.settle(connection, supplement.orders()))
                .invoke(settled -> requireAll(settled, supplement))
                .chain(() -> zReports.count(connection, supplement.session().id()))
                .chain(number -> write(connection, supplement, number)));
    }

    /** Whoever finds that another replica has posted one of them begins again. */
    private static void requireAll(int settled, Supplement supplement) {
        if (settled != supplement.orders().size()) {
            throw new IllegalStateException("some of them are posted already");
        }
    }

    private Uni<Void> write(SqlConnection connection, Supplement supplement, int number) {
        var session = supplement.session();
        var booking = new Booking(
                session.id(),
                session.companyId(),
                supplement.ref(number),
                supplement.businessDay(),
                session.currency());
        return ledger.post(connection, booking, supplement.entries(number))
                .chain(() -> zReports.write(
                        connection,
                        supplement.report(number, clock.instant()),
                        supplement.takings(),
                        session.decimals()))
                .chain(() -> closer.markAgain(connection, session.id()));
    }
}
