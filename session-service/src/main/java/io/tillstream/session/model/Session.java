package io.tillstream.session.model;

import io.tillstream.contracts.SessionEvent.CashMoved;
import io.tillstream.contracts.SessionEvent.SessionClosing;
import io.tillstream.contracts.SessionEvent.SessionCreated;
import io.tillstream.contracts.SessionEvent.SessionDeleted;
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
import java.util.List;
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
    public SessionOpened open(OpeningCount count, Optional<BigDecimal> limit, boolean approved, long by, Instant at) {
        if (!(state() instanceof OpeningControl opening)) {
            throw new TransitionNotAllowed("open", state());
        }
        var overLimit = isOver(limit, count.cash());
        if (overLimit && !approved) {
            throw new OpeningDifferenceOverLimit(
                    progress.expectedOpeningCash, openingDifference(count.cash()), limit.orElseThrow());
        }
        progress.become(opening.open(count.cash(), count.notes(), by, at));
        progress.openingCoins = Coins.write(count.coins());
        progress.openingDifferenceReason = count.differenceReason();
        progress.openingApprovedBy = overLimit ? by : null;
        return new SessionOpened(
                id,
                identity.registerId,
                identity.storeId,
                identity.companyId,
                identity.name,
                by,
                at.toString(),
                identity.currency,
                Amounts.text(count.cash(), identity.decimals));
    }

    public SessionClosing startClosing(long by, Instant at) {
        if (!(state() instanceof Opened opened)) {
            throw new TransitionNotAllowed("start closing", state());
        }
        progress.become(opened.startClosing(by, at));
        return new SessionClosing(id, identity.registerId, by, at.toString());
    }

    /** @param number of its receipt in this session */
    public CashMove moveCash(
            int number, Direction direction, BigDecimal amount, String reason, Long partnerId, long by, Instant at) {
        requireSelling();
        return new CashMove(id, number, direction, amount, reason, partnerId, null, by, at);
    }

    /** Nobody edits the log: what was wrong is taken back by a move the other way. */
    public CashMove reverse(int number, CashMove move, String reason, long by, Instant at) {
        requireSelling();
        return new CashMove(
                id, number, move.direction().opposite(), move.amount(), reason, move.partnerId(), move.id(), by, at);
    }

    /** A working day that never was; whoever asks has looked that nothing was sold and no cash was moved. */
    public SessionDeleted delete(long by, Instant at) {
        if (!(state() instanceof OpeningControl || state() instanceof Opened)) {
            throw new TransitionNotAllowed("be deleted", state());
        }
        return new SessionDeleted(
                id, identity.registerId, identity.storeId, identity.companyId, identity.name, by, at.toString());
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
                move.movedAt().toString(),
                move.number(),
                move.partnerId(),
                move.reverses());
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

    /** How the drawer was counted before the first sale; empty where it was counted as a whole. */
    public List<CoinCount> openingCoins() {
        return Coins.parse(progress.openingCoins);
    }

    /** Null where nobody said. */
    public String openingDifferenceReason() {
        return progress.openingDifferenceReason;
    }

    /** The manager who opened with a difference over the limit, or null. */
    public Long openingApprovedBy() {
        return progress.openingApprovedBy;
    }

    private void requireSelling() {
        if (!(state() instanceof Opened)) {
            throw new TransitionNotAllowed("move cash", state());
        }
    }

    private boolean isOver(Optional<BigDecimal> limit, BigDecimal cash) {
        return limit.isPresent()
                && progress.expectedOpeningCash != null
                && openingDifference(cash).abs().compareTo(limit.get()) > 0;
    }

    private BigDecimal openingDifference(BigDecimal cash) {
        return cash.subtract(progress.expectedOpeningCash);
    }
}
