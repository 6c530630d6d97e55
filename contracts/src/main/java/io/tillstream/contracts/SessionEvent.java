package io.tillstream.contracts;

import java.util.List;
import java.util.Map;

/** What is said on {@code pos.sessions}, keyed by register. Amounts are strings in the currency's scale. */
public sealed interface SessionEvent {

    long sessionId();

    long registerId();

    @EventType("io.tillstream.session.created.v1")
    record SessionCreated(
            long sessionId, long registerId, long storeId, long companyId, String name, long userId, String createdAt)
            implements SessionEvent {}

    @EventType("io.tillstream.session.opened.v1")
    record SessionOpened(
            long sessionId,
            long registerId,
            long storeId,
            long companyId,
            String name,
            long userId,
            String openedAt,
            String currency,
            String openingCash)
            implements SessionEvent {}

    @EventType("io.tillstream.session.closing.v1")
    record SessionClosing(long sessionId, long registerId, long userId, String closingAt) implements SessionEvent {}

    /** The session is closed and posted. {@code entries}: the journal entries, as the REST API shows them. */
    @EventType("io.tillstream.session.closed.v1")
    record SessionClosed(
            long sessionId,
            long registerId,
            long storeId,
            long companyId,
            String name,
            long userId,
            String closedAt,
            String currency,
            int orderCount,
            String total,
            String cashDifference,
            List<Map<String, Object>> entries)
            implements SessionEvent {}

    /**
     * Cash went into the drawer or out of it beside sales. {@code direction} is {@code in} or {@code out}.
     *
     * @param number of the receipt, counted without gaps in the session; null in events of earlier releases
     * @param partnerId who was paid or who paid; null: nobody was named
     * @param reverses the move that this one takes back; null for most
     */
    @EventType("io.tillstream.session.cash-moved.v1")
    record CashMoved(
            long sessionId,
            long registerId,
            long cashMoveId,
            String direction,
            String currency,
            String amount,
            String reason,
            long userId,
            String movedAt,
            Integer number,
            Long partnerId,
            Long reverses)
            implements SessionEvent {}

    /** A session that never sold is gone, and its number is not given again. */
    @EventType("io.tillstream.session.deleted.v1")
    record SessionDeleted(
            long sessionId, long registerId, long storeId, long companyId, String name, long userId, String deletedAt)
            implements SessionEvent {}

    /**
     * Late orders of a closed session were posted: an entry and a Z of their own, beside those of {@code session.closed}.
     *
     * @param supplement counts the session's supplements from 1, without gaps
     * @param entries the journal entries of this supplement alone
     */
    @EventType("io.tillstream.session.supplemented.v1")
    record SessionSupplemented(
            long sessionId,
            long registerId,
            long storeId,
            long companyId,
            String name,
            int supplement,
            String postedAt,
            String currency,
            int orderCount,
            String total,
            List<Map<String, Object>> entries)
            implements SessionEvent {}
}
