package io.tillstream.session.late;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.tillstream.contracts.SessionEvent.SessionSupplemented;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.data.outbox.Outbox;
import io.tillstream.kit.data.outbox.OutgoingEvent;
import io.tillstream.session.accounting.JournalEntryView;
import io.tillstream.session.accounting.Ledger;
import io.tillstream.session.accounting.Ledger.Booking;
import io.tillstream.session.closing.Closer;
import io.tillstream.session.model.Amounts;
import io.tillstream.session.report.ZReports;
import io.tillstream.session.store.SessionRows;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** A supplement's entries, statement and Z: one transaction. */
@ApplicationScoped
class SupplementPosting {

    private static final TypeReference<List<Map<String, Object>>> MAPS = new TypeReference<>() {};

    private final Pool pool;
    private final SessionRows sessions;
    private final Ledger ledger;
    private final ZReports zReports;
    private final LateOrders late;
    private final Closer closer;
    private final SupplementFailures failures;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    SupplementPosting(
            Pool pool,
            SessionRows sessions,
            Ledger ledger,
            ZReports zReports,
            LateOrders late,
            Closer closer,
            SupplementFailures failures,
            Outbox outbox,
            ObjectMapper json,
            Clock clock) {
        this.pool = pool;
        this.sessions = sessions;
        this.ledger = ledger;
        this.zReports = zReports;
        this.late = late;
        this.closer = closer;
        this.failures = failures;
        this.outbox = outbox;
        this.json = json;
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
                .chain(() -> failures.over(connection, session.id()))
                .chain(() -> ledger.entries(connection, session.id(), session.decimals()))
                .chain(entries -> outbox.append(connection, List.of(event(supplement, number, entries))))
                .chain(() -> closer.markAgain(connection, session.id()));
    }

    /** Carries its own entries; the session's others were told before. */
    private OutgoingEvent event(Supplement supplement, int number, List<JournalEntryView> entries) {
        var session = supplement.session();
        var ref = supplement.ref(number);
        var event = new SessionSupplemented(
                session.id(),
                session.registerId(),
                session.storeId(),
                session.companyId(),
                session.name(),
                number,
                clock.instant().toString(),
                session.currency(),
                supplement.takings().orderCount(),
                Amounts.text(supplement.takings().total(), session.decimals()),
                json.convertValue(
                        entries.stream()
                                .filter(entry -> entry.ref().equals(ref))
                                .toList(),
                        MAPS));
        return OutgoingEvent.of(Topics.SESSIONS, session.registerId(), "session:" + session.id(), event);
    }
}
