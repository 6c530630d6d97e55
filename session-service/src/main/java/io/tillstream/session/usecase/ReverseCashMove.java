package io.tillstream.session.usecase;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Caller;
import io.tillstream.session.model.CashMove;
import io.tillstream.session.model.SessionRefused.AlreadyReversed;
import io.tillstream.session.store.CashMoves;
import io.tillstream.session.usecase.CashLog.Moved;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** A cash move was wrong. The log is never edited: a move the other way takes it back, once. */
@ApplicationScoped
public class ReverseCashMove {

    private final CashMoves moves;
    private final CashLog log;
    private final Caller caller;
    private final Clock clock;

    ReverseCashMove(CashMoves moves, CashLog log, Caller caller, Clock clock) {
        this.moves = moves;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
    }

    public Uni<Moved> reverse(long sessionId, long moveId, String reason) {
        return log.require(sessionId, moveId)
                .chain(wrong -> Panache.withTransaction(() -> log.append(
                        sessionId,
                        (session, number) ->
                                session.reverse(number, wrong.move(), reason.strip(), caller.userId(), clock.instant()),
                        () -> requireNotReversed(wrong.move()))));
    }

    /** Under the session's lock: of two who take the same move back, the second is told. */
    private Uni<Void> requireNotReversed(CashMove move) {
        return moves.isReversed(move.id())
                .invoke(reversed -> {
                    if (reversed || move.reverses() != null) {
                        throw new AlreadyReversed(move.id());
                    }
                })
                .replaceWithVoid();
    }
}
