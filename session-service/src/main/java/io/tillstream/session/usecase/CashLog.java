package io.tillstream.session.usecase;

import io.smallrye.mutiny.Uni;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.data.outbox.Outbox;
import io.tillstream.kit.data.outbox.OutgoingEvent;
import io.tillstream.session.model.CashMove;
import io.tillstream.session.model.Session;
import io.tillstream.session.store.CashMoves;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Cash that went in and out beside sales: a log that only grows, with receipts numbered without gaps. */
@ApplicationScoped
public class CashLog {

    /** A move with the session it belongs to, whose currency it has. */
    public record Moved(Session session, CashMove move) {}

    private final FindSessions find;
    private final LockedSession locked;
    private final CashMoves moves;
    private final Outbox outbox;

    CashLog(FindSessions find, LockedSession locked, CashMoves moves, Outbox outbox) {
        this.find = find;
        this.locked = locked;
        this.moves = moves;
        this.outbox = outbox;
    }

    /** All of a session's moves, the first first. */
    public Uni<List<Moved>> of(long sessionId) {
        return find.require(sessionId).chain(session -> moves.of(sessionId)
                .map(log -> log.stream().map(move -> new Moved(session, move)).toList()));
    }

    /** One of a session's moves. */
    public Uni<Moved> require(long sessionId, long moveId) {
        return find.require(sessionId)
                .chain(session -> moves.require(sessionId, moveId).map(move -> new Moved(session, move)));
    }

    Uni<Moved> append(long sessionId, BiFunction<Session, Integer, CashMove> move) {
        return append(sessionId, move, () -> Uni.createFrom().voidItem());
    }

    /**
     * In the current transaction. The session's lock puts its moves in line.
     *
     * @param check what must hold once the session is locked
     */
    Uni<Moved> append(long sessionId, BiFunction<Session, Integer, CashMove> move, Supplier<Uni<Void>> check) {
        return locked.require(sessionId)
                .call(() -> check.get())
                .chain(session ->
                        moves.lastNumber(sessionId).map(last -> new Moved(session, move.apply(session, last + 1))))
                .call(moved -> moves.persistAndFlush(moved.move()))
                .call(this::say);
    }

    private Uni<Void> say(Moved moved) {
        var session = moved.session();
        return outbox.append(OutgoingEvent.of(
                Topics.SESSIONS,
                session.identity().registerId(),
                "session:" + session.id(),
                session.moved(moved.move())));
    }
}
