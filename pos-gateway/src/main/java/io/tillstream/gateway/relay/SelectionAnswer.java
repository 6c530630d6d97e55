package io.tillstream.gateway.relay;

import io.tillstream.contracts.SelectionEvent.SelectionAcknowledged;
import java.util.Optional;

/**
 * What ended a selection.
 *
 * @param reason why it was rejected, as the till said; may be null
 * @param at RFC 3339
 */
public record SelectionAnswer(SelectionStatus status, String reason, String at) {

    /** Empty where the outcome is none that we know. */
    static Optional<SelectionAnswer> of(SelectionAcknowledged acknowledged) {
        return Optional.ofNullable(SelectionStatus.ofOutcome(acknowledged.outcome()))
                .map(status -> new SelectionAnswer(status, acknowledged.reason(), acknowledged.acknowledgedAt()));
    }
}
