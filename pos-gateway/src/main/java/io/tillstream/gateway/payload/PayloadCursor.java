package io.tillstream.gateway.payload;

import io.tillstream.gateway.Json;
import io.tillstream.kit.page.Cursor;
import java.io.IOException;
import java.util.Map;

/** Where a till's copy of everything stands; opaque outside. */
public record PayloadCursor(long configId, Map<String, SegmentPosition> positions) {

    private static final int LONGEST = 16_384;

    public PayloadCursor {
        positions = positions == null ? Map.of() : Map.copyOf(positions);
    }

    /** Short enough for a query string. */
    public String encode() {
        return CompactText.pack(Json.bytes(this).getBytes());
    }

    /** Refuses with 400 what is not one of ours. */
    static PayloadCursor decode(String cursor) {
        if (cursor.length() > LONGEST) {
            throw Cursor.unknown();
        }
        try {
            return requireWhole(Json.mapper().readValue(CompactText.unpack(cursor), PayloadCursor.class));
        } catch (IOException | IllegalArgumentException malformed) {
            throw Cursor.unknown();
        }
    }

    private static PayloadCursor requireWhole(PayloadCursor cursor) {
        if (cursor == null || cursor.positions.values().stream().anyMatch(PayloadCursor::isBroken)) {
            throw Cursor.unknown();
        }
        return cursor;
    }

    private static boolean isBroken(SegmentPosition position) {
        return position.epoch() == null
                || position.scope() == null
                || position.horizon() == null
                || !position.horizon().matches("\\d{1,18}");
    }
}
