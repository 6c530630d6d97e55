package io.tillstream.gateway.till;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.tillstream.contracts.SelectionEvent.SelectionSent;
import io.tillstream.contracts.SelectionEvent.Sender;
import io.tillstream.gateway.relay.Selection;
import io.tillstream.gateway.relay.SelectionStatus;
import java.util.List;
import java.util.Map;

/** What we say on a socket. */
@JsonPropertyOrder("type")
sealed interface Message {

    @JsonProperty("type")
    String type();

    /** @param sessionId null while the register has no session */
    record Welcome(long registerId, Long sessionId, String cursor) implements Message {

        @Override
        public String type() {
            return "welcome";
        }
    }

    record Selected(
            String id,
            String model,
            long recordId,
            Map<String, Object> record,
            String requestId,
            String orderUuid,
            Sender sentBy,
            String sentAt)
            implements Message {

        static Selected of(SelectionSent sent) {
            return new Selected(
                    sent.id(),
                    sent.model(),
                    sent.recordId(),
                    sent.record(),
                    sent.requestId(),
                    sent.orderUuid(),
                    sent.sentBy(),
                    sent.sentAt());
        }

        @Override
        public String type() {
            return "selection";
        }
    }

    /**
     * To who sent it, and to every socket of the register, so that a card on another screen of it goes away.
     *
     * @param reason why it was rejected or given up, or null
     */
    record StatusOfSelection(String id, SelectionStatus status, String reason) implements Message {

        static StatusOfSelection of(Selection selection, SelectionStatus status) {
            var answer = selection.answer();
            return new StatusOfSelection(selection.id(), status, answer == null ? null : answer.reason());
        }

        @Override
        public String type() {
            return "selection-status";
        }
    }

    record DataChanged(List<String> models, String cursor) implements Message {

        @Override
        public String type() {
            return "data-changed";
        }
    }

    record SessionState(long sessionId, String state) implements Message {

        @Override
        public String type() {
            return "session";
        }
    }

    /** What was heard cannot be used; {@code id} is what it was about, or null. */
    record Refused(String code, String detail, String id) implements Message {

        @Override
        public String type() {
            return "error";
        }
    }

    /** This replica stops; come back, after this many milliseconds, to whichever answers. */
    record Reconnect(long afterMs) implements Message {

        @Override
        public String type() {
            return "reconnect";
        }
    }

    record Pong() implements Message {

        @Override
        public String type() {
            return "pong";
        }
    }
}
