package io.tillstream.order.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tillstream.order.chain.Hashes;
import io.tillstream.order.ingest.reading.ChangedOrder;
import io.tillstream.order.ingest.reading.IncomingOrder;
import io.tillstream.order.ingest.reading.OrderReader;
import io.tillstream.order.ingest.reading.Unreadable;
import java.util.Set;

/**
 * Something that came in a batch at {@code place}.
 *
 * @param sent as it was read from JSON, whole
 * @param uid null where not even that could be read
 * @param order null where it could not be read
 * @param refusal why it could not be read
 * @param quarantineId the quarantine's row that this replays; null for what a till sent
 * @param standing what it was read over; null where nobody looked, or nothing stands there
 * @param merged what stands there is part of {@code order}
 */
record Arrival(
        int place,
        JsonNode sent,
        boolean draft,
        String uid,
        Long sessionId,
        IncomingOrder order,
        Unreadable refusal,
        Long quarantineId,
        Standing standing,
        boolean merged) {

    static Arrival of(int place, JsonNode sent, boolean draft, Long quarantineId) {
        var uid = OrderReader.uidOf(sent).orElse(null);
        var session = OrderReader.sessionOf(sent).orElse(null);
        try {
            return new Arrival(place, sent, draft, uid, session, read(sent, draft), null, quarantineId, null, false);
        } catch (Unreadable refusal) {
            return new Arrival(place, sent, draft, uid, session, null, refusal, quarantineId, null, false);
        }
    }

    /** Of an order that a till may have sent in part. */
    ChangedOrder change() {
        return ChangedOrder.of(sent);
    }

    /** What is stored under its uuid may decide what it means. */
    boolean mayBeChange() {
        return change().mayBeOne();
    }

    /** It makes no sense without what is stored under its uuid. */
    boolean isChange() {
        return change().isOne();
    }

    /** What stands there now may say that it means something else than was read. */
    boolean isReadBefore(StoredOrder stored) {
        return mayBeChange() && (standing == null || !standing.isStill(stored));
    }

    /**
     * The same, read over what stands there. What is no longer open does not change: it is only compared. What was sent last
     * of it and comes once more does nothing twice.
     *
     * @param goneLines ids that are nobody's any more
     * @param gonePayments likewise
     */
    Arrival over(Standing stored, Set<Long> goneLines, Set<Long> gonePayments) {
        try {
            var whole = whole(stored, goneLines, gonePayments);
            var read = whole == sent ? order : read(whole, draft);
            return new Arrival(
                    place,
                    sent,
                    draft,
                    uid,
                    sessionId,
                    read,
                    whole == sent ? refusal : null,
                    quarantineId,
                    stored,
                    whole != sent);
        } catch (Unreadable unreadable) {
            return new Arrival(place, sent, draft, uid, sessionId, null, unreadable, quarantineId, stored, true);
        }
    }

    /** Nothing of what stands there is meant: it is another store's. */
    Arrival beside(Standing stored) {
        return new Arrival(place, sent, draft, uid, sessionId, order, refusal, quarantineId, stored, false);
    }

    private JsonNode whole(Standing stored, Set<Long> goneLines, Set<Long> gonePayments) {
        if (draftHash().equals(stored.sentHash())) {
            return change().again(stored.content());
        }
        return stored.isOpen() || isChange() ? change().over(stored.content(), goneLines, gonePayments) : sent;
    }

    private static IncomingOrder read(JsonNode sent, boolean draft) {
        if (holdsNul(sent)) {
            throw new Unreadable("invalid-text", "A text holds the character 0.");
        }
        return OrderReader.read(sent, draft);
    }

    /** The database has no character 0. Looked for in place: writing each order as text again would cost far more. */
    private static boolean holdsNul(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue().indexOf('\0') >= 0;
        }
        for (var names = node.fieldNames(); names.hasNext(); ) {
            if (names.next().indexOf('\0') >= 0) {
                return true;
            }
        }
        for (var child : node) {
            if (holdsNul(child)) {
                return true;
            }
        }
        return false;
    }

    /** JSON as text, whole. */
    String original() {
        return sent.toString();
    }

    /** Which state of a parked order it replaces says nothing of what it is. */
    String draftHash() {
        ObjectNode bare = sent.deepCopy();
        bare.remove("version");
        if (bare.get("data") instanceof ObjectNode data) {
            data.remove("version");
        }
        return Hashes.sha256(bare.toString());
    }

    /** The same thing sent again is the same thing, however often. */
    String rawHash() {
        return Hashes.sha256((draft ? "draft|" : "") + original());
    }
}
