package io.tillstream.gateway.relay;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a selection. */
public enum SelectionStatus {
    PENDING,
    DELIVERED,
    REJECTED,
    EXPIRED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of what a till answered; null where that is no answer we know. */
    static SelectionStatus ofOutcome(String outcome) {
        return "applied".equals(outcome) ? DELIVERED : "rejected".equals(outcome) ? REJECTED : null;
    }
}
