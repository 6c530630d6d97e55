package io.tillstream.session.model;

import io.tillstream.session.model.SessionState.Closed;
import io.tillstream.session.model.SessionState.ClosingControl;
import io.tillstream.session.model.SessionState.Count;
import io.tillstream.session.model.SessionState.Opened;
import io.tillstream.session.model.SessionState.OpeningControl;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;

/** The columns behind a session's state. The close itself is written by the closing process, in SQL. */
@Embeddable
class Progress {

    String state = OpeningControl.NAME;

    @Column(name = "expected_opening_cash")
    BigDecimal expectedOpeningCash;

    @Column(name = "opening_cash")
    BigDecimal openingCash;

    @Column(name = "opening_notes")
    String openingNotes;

    @Column(name = "opening_coins")
    String openingCoins;

    @Column(name = "opening_difference_reason")
    String openingDifferenceReason;

    @Column(name = "opening_approved_by")
    Long openingApprovedBy;

    @Column(name = "opened_by")
    Long openedBy;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "closing_by")
    Long closingBy;

    @Column(name = "closing_at")
    Instant closingAt;

    @Column(name = "closed_by")
    Long closedBy;

    @Column(name = "closed_at")
    Instant closedAt;

    @Column(name = "closing_notes")
    String closingNotes;

    @Column(name = "counted_cash")
    BigDecimal countedCash;

    @Column(name = "cash_difference")
    BigDecimal cashDifference;

    @Column(name = "order_count")
    Integer orderCount;

    BigDecimal total;

    protected Progress() {}

    Progress(BigDecimal expectedOpeningCash) {
        this.expectedOpeningCash = expectedOpeningCash;
    }

    SessionState state() {
        return switch (state) {
            case OpeningControl.NAME -> new OpeningControl();
            case Opened.NAME -> opened();
            case ClosingControl.NAME -> closing();
            case Closed.NAME -> closed();
            default -> throw new IllegalStateException("no state of ours: " + state);
        };
    }

    void become(Opened opened) {
        state = opened.name();
        openingCash = opened.openingCash();
        openingNotes = opened.notes();
        openedBy = opened.by();
        openedAt = opened.at();
    }

    void become(ClosingControl closing) {
        state = closing.name();
        closingBy = closing.by();
        closingAt = closing.at();
    }

    private Opened opened() {
        return new Opened(openingCash, openingNotes, openedBy, openedAt);
    }

    private ClosingControl closing() {
        return new ClosingControl(opened(), closingBy, closingAt);
    }

    private Closed closed() {
        var count = new Count(countedCash, cashDifference, closingNotes, orderCount, total);
        return new Closed(closing(), count, closedBy, closedAt);
    }
}
