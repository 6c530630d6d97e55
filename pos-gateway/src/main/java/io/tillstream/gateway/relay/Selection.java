package io.tillstream.gateway.relay;

import io.tillstream.contracts.SelectionEvent.SelectionSent;
import java.time.Instant;

/**
 * One selection as the log tells it.
 *
 * @param sent what the till gets; null once the selection has ended and nobody needs the record any more
 * @param answer what the till answered first, or null
 */
public record Selection(SelectionTrace trace, SelectionSent sent, SelectionAnswer answer) {

    static Selection of(SelectionSent sent) {
        return new Selection(SelectionTrace.of(sent), sent, null);
    }

    public String id() {
        return trace.id();
    }

    public long registerId() {
        return trace.registerId();
    }

    public long senderId() {
        return trace.sentBy().userId();
    }

    /** Computed, so that it is the same on every replica: an answer counts, whenever it came. */
    public SelectionStatus status(Instant now) {
        if (answer != null) {
            return answer.status();
        }
        return now.isBefore(trace.expiresAt()) ? SelectionStatus.PENDING : SelectionStatus.EXPIRED;
    }

    boolean waits() {
        return sent != null;
    }

    Selection answered(SelectionAnswer first) {
        return new Selection(trace, null, first);
    }

    Selection expired() {
        return new Selection(trace, null, null);
    }
}
