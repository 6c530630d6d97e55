package io.tillstream.gateway.relay;

import io.tillstream.contracts.SelectionEvent.SelectionSent;
import java.time.Instant;

/**
 * One selection as the log tells it.
 *
 * @param sent what the till gets; null once the selection has ended and nobody needs the record any more
 * @param answer what the till answered first, or null
 */
public record Selection(
        String id, long registerId, long senderId, Instant expiresAt, SelectionSent sent, SelectionStatus answer) {

    static Selection of(SelectionSent sent) {
        return new Selection(
                sent.id(), sent.registerId(), sent.sentBy().userId(), Instant.parse(sent.expiresAt()), sent, null);
    }

    /** Computed, so that it is the same on every replica: an answer counts, whenever it came. */
    public SelectionStatus status(Instant now) {
        if (answer != null) {
            return answer;
        }
        return now.isBefore(expiresAt) ? SelectionStatus.PENDING : SelectionStatus.EXPIRED;
    }

    boolean waits() {
        return sent != null;
    }

    Selection answered(SelectionStatus first) {
        return new Selection(id, registerId, senderId, expiresAt, null, first);
    }

    Selection expired() {
        return new Selection(id, registerId, senderId, expiresAt, null, null);
    }
}
