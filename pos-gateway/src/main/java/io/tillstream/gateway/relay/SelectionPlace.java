package io.tillstream.gateway.relay;

import io.tillstream.kit.page.Cursor;
import java.time.DateTimeException;
import java.time.Instant;

/** Where a selection stands in the audit trail; the newest comes first. */
record SelectionPlace(Instant sentAt, String id) implements Comparable<SelectionPlace> {

    @Override
    public int compareTo(SelectionPlace other) {
        var later = other.sentAt.compareTo(sentAt);
        return later != 0 ? later : other.id.compareTo(id);
    }

    String cursor() {
        return Cursor.encode(sentAt + " " + id);
    }

    /** Null where there is no cursor. */
    static SelectionPlace ofCursor(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        var parts = Cursor.decode(cursor).split(" ", 2);
        if (parts.length != 2) {
            throw Cursor.unknown();
        }
        try {
            return new SelectionPlace(Instant.parse(parts[0]), parts[1]);
        } catch (DateTimeException malformed) {
            throw Cursor.unknown();
        }
    }
}
