package io.tillstream.gateway.payload;

import io.tillstream.gateway.payload.wire.Chunk;
import io.vertx.core.buffer.Buffer;

/**
 * One model's part of a payload. The records stay the bytes that the owner sent, compressed.
 *
 * @param position null where the model has none and always comes whole
 * @param count how many records there are
 * @param total how many there would be without a limit; 0 in a delta
 * @param array a JSON array
 * @param deleted a JSON array of ids
 * @param stale whether the owner could not say that this is how things are now
 */
public record Segment(
        String model,
        SegmentPosition position,
        boolean full,
        long count,
        long total,
        Chunk array,
        String deleted,
        boolean stale) {

    static final String NONE = "[]";
    /** What an entry takes beside its bytes. */
    private static final int OVERHEAD = 1_024;

    private static final Chunk NO_RECORDS = Chunk.of(NONE.getBytes());

    /** Nothing changed since {@code position}. */
    static Segment unchanged(String model, SegmentPosition position) {
        return new Segment(model, position, false, 0, 0, NO_RECORDS, NONE, false);
    }

    /** A JSON array, as the owner wrote it. */
    public Buffer records() {
        return Buffer.buffer(array.text());
    }

    Segment asStale() {
        return new Segment(model, position, full, count, total, array, deleted, true);
    }

    /** The session comes with every load, so that it is nothing to reload and has no position. */
    Segment asPartOfEveryLoad() {
        return new Segment(model, null, false, count, total, array, deleted, stale);
    }

    boolean isTruncated() {
        return full && count < total;
    }

    boolean hasDeleted() {
        return deleted.length() > NONE.length();
    }

    /** What it takes in memory, in bytes. */
    int size() {
        return array.size() + deleted.length() + OVERHEAD;
    }
}
