package io.tillstream.session.report;

import io.tillstream.session.count.Approval;
import io.tillstream.session.count.Counts;
import io.tillstream.session.count.MethodCount;
import io.tillstream.session.model.Amounts;
import io.tillstream.session.report.Report.ApprovalLine;
import io.tillstream.session.report.Report.MoveLine;
import io.tillstream.session.report.Report.OpeningLine;
import io.tillstream.session.report.Report.Person;
import io.tillstream.session.store.LoggedMove;
import io.tillstream.session.store.SessionFacts;
import java.math.BigDecimal;
import java.util.List;

/** Makes of a session's facts what a report says of the people. Pure. */
final class ShiftMaker {

    private final SessionFacts session;
    private final Counts counts;
    private final Names names;

    ShiftMaker(SessionFacts session, Counts counts, Names names) {
        this.session = session;
        this.counts = counts;
        this.names = names;
    }

    Shift whole() {
        return new Shift(
                People.openedBy(session).map(this::person).orElse(null),
                person(session.lastCount().by()),
                session.openedAt() == null ? null : opening(),
                session.moves().stream().map(this::move).toList(),
                session.lastCount().approval().map(this::approval).orElse(null));
    }

    /** Opening, moves and approval stand in the first Z. */
    Shift ofSupplement() {
        return new Shift(null, null, null, List.of(), null);
    }

    private OpeningLine opening() {
        var opening = session.opening();
        var counted = session.drawer().opening();
        return new OpeningLine(
                text(opening.expected()),
                text(counted),
                opening.expected() == null ? null : text(counted.subtract(opening.expected())),
                opening.differenceReason(),
                opening.coins(),
                person(opening.approvedBy()));
    }

    private MoveLine move(LoggedMove move) {
        return new MoveLine(
                move.number(),
                move.at().toString(),
                person(move.userId()),
                move.reason(),
                move.partnerId(),
                text(move.direction().signed(move.amount())),
                move.reverses());
    }

    /** Null: it was given, but nothing needed it. */
    private ApprovalLine approval(Approval approval) {
        var over = counts.methods().stream()
                .filter(MethodCount::isOverLimit)
                .map(count -> count.method().id())
                .toList();
        return over.isEmpty()
                ? null
                : new ApprovalLine(
                        person(approval.by()),
                        approval.at() == null ? null : approval.at().toString(),
                        approval.reason(),
                        over);
    }

    private Person person(Long userId) {
        return userId == null ? null : new Person(userId, names.users().get(userId));
    }

    private String text(BigDecimal amount) {
        return Amounts.text(amount, session.decimals());
    }
}
