package io.tillstream.session.closing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.tillstream.contracts.SessionEvent.SessionClosed;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.data.outbox.Outbox;
import io.tillstream.kit.data.outbox.OutgoingEvent;
import io.tillstream.session.accounting.JournalEntryView;
import io.tillstream.session.accounting.Ledger;
import io.tillstream.session.accounting.Ledger.Booking;
import io.tillstream.session.count.MethodCount;
import io.tillstream.session.model.Amounts;
import io.tillstream.session.model.SessionState.Closed;
import io.tillstream.session.model.SessionState.ClosingControl;
import io.tillstream.session.model.SessionState.Count;
import io.tillstream.session.report.ZReports;
import io.tillstream.session.store.SessionRows;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Entries, statement, Z, the closed state and its event: one transaction, which happens once. */
@ApplicationScoped
class Posting {

    private static final TypeReference<List<Map<String, Object>>> MAPS = new TypeReference<>() {};

    private final Pool pool;
    private final SessionRows sessions;
    private final Closings closings;
    private final CountedLateOrders late;
    private final Ledger ledger;
    private final ZReports zReports;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final ClosingPauses pauses;
    private final Clock clock;

    Posting(
            Pool pool,
            SessionRows sessions,
            Closings closings,
            CountedLateOrders late,
            Ledger ledger,
            ZReports zReports,
            Outbox outbox,
            ObjectMapper json,
            ClosingPauses pauses,
            Clock clock) {
        this.pool = pool;
        this.sessions = sessions;
        this.closings = closings;
        this.late = late;
        this.ledger = ledger;
        this.zReports = zReports;
        this.outbox = outbox;
        this.json = json;
        this.pauses = pauses;
        this.clock = clock;
    }

    /**
     * Whoever comes second finds the session closed and writes nothing.
     *
     * @return the close at its next step; empty where somebody else has taken this one
     */
    Uni<Optional<Closing>> post(Closing closing, Preparation prepared) {
        return pool.withTransaction(connection -> sessions.lock(connection, closing.sessionId())
                .chain(session -> session.state() instanceof ClosingControl control
                        ? write(connection, prepared, close(control, closing, prepared))
                        : Uni.createFrom().voidItem())
                .chain(() -> closings.posted(connection, closing))
                .call(() -> pauses.after(Step.POSTING)));
    }

    private Closed close(ClosingControl control, Closing closing, Preparation prepared) {
        var drawer = prepared.counts().drawer();
        var count = new Count(
                drawer.map(MethodCount::counted).orElse(null),
                drawer.map(MethodCount::difference).orElse(null),
                closing.request().notes(),
                prepared.takings().orderCount(),
                prepared.takings().total());
        return control.close(count, closing.request().by(), clock.instant());
    }

    private Uni<Void> write(SqlConnection connection, Preparation prepared, Closed closed) {
        var session = prepared.session();
        var takings = prepared.takings();
        var booking = new Booking(
                session.id(), session.companyId(), session.name(), prepared.businessDay(), session.currency());
        return ledger.post(connection, booking, prepared.entries())
                .chain(() -> late.settle(connection, session.id(), takings.lateOrders()))
                .chain(() -> zReports.write(connection, prepared.report(closed.at()), takings, session.decimals()))
                .chain(() -> sessions.close(connection, session.id(), closed))
                .chain(() -> ledger.entries(connection, session.id(), session.decimals()))
                .chain(entries -> outbox.append(connection, List.of(event(prepared, closed, entries))));
    }

    private OutgoingEvent event(Preparation prepared, Closed closed, List<JournalEntryView> entries) {
        var session = prepared.session();
        var event = new SessionClosed(
                session.id(),
                session.registerId(),
                session.storeId(),
                session.companyId(),
                session.name(),
                closed.by(),
                closed.at().toString(),
                session.currency(),
                closed.count().orderCount(),
                Amounts.text(closed.count().total(), session.decimals()),
                Amounts.text(closed.count().difference(), session.decimals()),
                json.convertValue(entries, MAPS));
        return OutgoingEvent.of(Topics.SESSIONS, session.registerId(), "session:" + session.id(), event);
    }
}
