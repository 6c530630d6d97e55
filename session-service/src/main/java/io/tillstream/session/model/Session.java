package io.tillstream.session.model;

import io.tillstream.contracts.SessionEvent.CashMoved;
import io.tillstream.contracts.SessionEvent.SessionClosing;
import io.tillstream.contracts.SessionEvent.SessionCreated;
import io.tillstream.contracts.SessionEvent.SessionOpened;
import io.tillstream.session.model.SessionRefused.OpeningDifferenceOverLimit;
import io.tillstream.session.model.SessionRefused.TransitionNotAllowed;
import io.tillstream.session.model.SessionState.ClosingControl;
import io.tillstream.session.model.SessionState.Opened;
import io.tillstream.session.model.SessionState.OpeningControl;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** A working day of one register. Every method that changes it is one transition and returns the event it caused. */
@Entity
@Table(name = "session")
public class Session {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Embedded
    Identity identity;

    @Embedded
    Progress progress;

    protected Session() {}

    public Session(Identity identity, BigDecimal expectedOpeningCash) {
        this.identity = identity;
        this.progress = new Progress(expectedOpeningCash);
    }

    public SessionCreated created() {
        return new SessionCreated(
                id,
                identity.registerId,
                identity.storeId,
                identity.companyId,
                identity.name,
                identity.userId,
                identity.createdAt.toString());
    }

    /**
     * @param limit the most that the drawer may differ from what the last close left
     * @param approved a manager opens, so that the limit does not hold
     */
    public SessionOpened open(
            BigDecimal cash, String notes, Optional<BigDecimal> limit, boolean approved, long by, Instant at) {
        if (!(state() instanceof OpeningControl opening)) {
            throw new TransitionNotAllowed("open", state());
        }
        if (!approved) {
            requireWithin(limit, cash);
        }
        progress.become(opening.open(cash, notes, by, at));
        return new SessionOpened(
                id,
                identity.registerId,
                identity.storeId,
                identity.companyId,
                identity.name,
                by,
                at.toString(),
                identity.currency,
                Amounts.text(cash, identity.decimals));
    }

    public SessionClosing startClosing(long by, Instant at) {
        if (!(state() instanceof Opened opened)) {
            throw new TransitionNotAllowed("start closing", state());
        }
        progress.become(opened.startClosing(by, at));
        return new SessionClosing(id, identity.registerId, by, at.toString());
    }

    public CashMove moveCash(Direction direction, BigDecimal amount, String reason, long by, Instant at) {
        if (!(state() instanceof Opened)) {
            throw new TransitionNotAllowed("move cash", state());
        }
        return new CashMove(id, direction, amount, reason, by, at);
    }

    public CashMoved moved(CashMove move) {
        return new CashMoved(
                id,
                identity.registerId,
                move.id(),
                move.direction().wire(),
                identity.currency,
                Amounts.text(move.amount(), identity.decimals),
                move.reason(),
                move.userId(),
                move.movedAt().toString());
    }

    public void requireClosingControl() {
        if (!(state() instanceof ClosingControl)) {
            throw new TransitionNotAllowed("close", state());
        }
    }

    public SessionState state() {
        return progress.state();
    }

    public boolean isClosed() {
        return state() instanceof SessionState.Closed;
    }

    public long id() {
        return id;
    }

    public Identity identity() {
        return identity;
    }

    /** What the last close of this register left; null on its first day. */
    public BigDecimal expectedOpeningCash() {
        return progress.expectedOpeningCash;
    }

    private void requireWithin(Optional<BigDecimal> limit, BigDecimal cash) {
        var expected = progress.expectedOpeningCash;
        if (limit.isEmpty() || expected == null) {
            return;
        }
        var difference = cash.subtract(expected);
        if (difference.abs().compareTo(limit.get()) > 0) {
            throw new OpeningDifferenceOverLimit(expected, difference, limit.get());
        }
    }
}
