package io.tillstream.session.rest;

import io.tillstream.session.model.Amounts;
import io.tillstream.session.report.Receipt;
import io.tillstream.session.usecase.CashLog.Moved;
import java.time.Instant;
import java.util.List;

/**
 * Cash that was put in or taken out; {@code amount} is above zero, {@code direction} says which way.
 *
 * @param number of its receipt: counts the session's moves without gaps
 * @param receipt the receipt's number as it is printed
 * @param partnerId who was paid or paid, or null
 * @param reverses the id of the move that this one takes back, or null
 */
public record CashMoveView(
        long id,
        long sessionId,
        String direction,
        String amount,
        String currency,
        String reason,
        long userId,
        Instant movedAt,
        int number,
        String receipt,
        Long partnerId,
        Long reverses) {

    /** All of a session's moves. */
    public record Log(List<CashMoveView> items) {

        static Log of(List<Moved> log) {
            return new Log(log.stream().map(CashMoveView::of).toList());
        }
    }

    static CashMoveView of(Moved moved) {
        var move = moved.move();
        var identity = moved.session().identity();
        return new CashMoveView(
                move.id(),
                move.sessionId(),
                move.direction().wire(),
                Amounts.text(move.amount(), identity.decimals()),
                identity.currency(),
                move.reason(),
                move.userId(),
                move.movedAt(),
                move.number(),
                Receipt.number(identity.name(), move.number()),
                move.partnerId(),
                move.reverses());
    }
}
