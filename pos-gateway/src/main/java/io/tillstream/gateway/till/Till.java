package io.tillstream.gateway.till;

import io.quarkus.websockets.next.WebSocketConnection;
import io.tillstream.gateway.relay.Selection;
import io.tillstream.gateway.relay.SelectionStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A till that is connected here. */
final class Till extends Line {

    /** What a till may say before its welcome; more is not heard. */
    private static final int MOST_EARLY = 20;
    /** Answers that are being stored at the same moment. */
    private static final int MOST_ANSWERS = 100;

    /** What it was told and has not ended: on one socket a selection comes once. */
    private final Set<String> shown = new HashSet<>();

    private final Set<String> answering = ConcurrentHashMap.newKeySet();
    private List<String> early = new ArrayList<>();

    Till(WebSocketConnection connection, ChannelSettings settings) {
        super(connection, settings);
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
        tell(Message.StatusOfSelection.of(selection, status));
    }

    /** Its welcome is under way: what it says is kept until then. */
    synchronized boolean keptForLater(String text) {
        if (early == null) {
            return false;
        }
        if (early.size() < MOST_EARLY) {
            early.add(text);
        }
        return true;
    }

    /** It has been welcomed: what it said before that. */
    synchronized List<String> saidEarly() {
        var said = early;
        early = null;
        return said;
    }

    /** False where that answer, or too many others, are being stored just now. */
    boolean beginAnswer(String selection) {
        return answering.size() < MOST_ANSWERS && answering.add(selection);
    }

    void endAnswer(String selection) {
        answering.remove(selection);
    }
}
