package io.tillstream.gateway.till;

import io.quarkus.websockets.next.WebSocketConnection;
import io.tillstream.gateway.relay.Selection;
import io.tillstream.gateway.relay.SelectionStatus;
import java.util.HashSet;
import java.util.Set;

/** A till that is connected here. */
final class Till extends Line {

    /** What it was told and has not ended: on one socket a selection comes once. */
    private final Set<String> shown = new HashSet<>();

    Till(WebSocketConnection connection) {
        super(connection);
    }

    /** Under the log's lock. */
    void show(Selection selection) {
        if (shown.add(selection.id())) {
            tell(Message.Selected.of(selection.sent()));
        }
    }

    /** Under the log's lock. */
    void end(Selection selection, SelectionStatus status) {
        shown.remove(selection.id());
        tell(new Message.StatusOfSelection(selection.id(), status));
    }
}
