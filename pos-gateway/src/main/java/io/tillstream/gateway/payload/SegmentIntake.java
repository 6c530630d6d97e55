package io.tillstream.gateway.payload;

import io.tillstream.gateway.Json;
import io.tillstream.gateway.payload.wire.ChunkWriter;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Reads an owner's segment as it comes: what stands before the records and behind them is understood, the records
 * themselves are only compressed.
 */
final class SegmentIntake implements AutoCloseable {

    private static final byte[] RECORDS = "\"records\":[".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern END = Pattern.compile("\\],\"count\":(\\d{1,18}),\"end\":true\\}\\s*$");
    /** More than the end takes. */
    private static final int HELD_BACK = 64;

    private final ChunkWriter writer;
    private Buffer held = Buffer.buffer();
    private String head;

    SegmentIntake(int level) {
        this.writer = new ChunkWriter(level);
    }

    void take(Buffer part) {
        held.appendBuffer(part);
        if (head == null && !foundRecords()) {
            return;
        }
        pass(held.length() - HELD_BACK);
    }

    /** Where the brackets of the records begin, everything before it is the head. */
    private boolean foundRecords() {
        var bytes = held.getBytes();
        for (int at = 0; at <= bytes.length - RECORDS.length; at++) {
            if (startsAt(bytes, at)) {
                var begin = at + RECORDS.length - 1;
                head = new String(bytes, 0, begin, StandardCharsets.UTF_8) + "null}";
                held = held.getBuffer(begin, held.length());
                return true;
            }
        }
        return false;
    }

    private static boolean startsAt(byte[] bytes, int at) {
        for (int i = 0; i < RECORDS.length; i++) {
            if (bytes[at + i] != RECORDS[i]) {
                return false;
            }
        }
        return true;
    }

    private void pass(int count) {
        if (count > 0) {
            writer.write(held.getBytes(0, count), 0, count);
            held = held.getBuffer(count, held.length());
        }
    }

    /** @throws IllegalStateException where the owner's answer is cut */
    Segment finish() {
        // One char for each byte: what is held may begin in the middle of a letter.
        var text = new String(held.getBytes(), StandardCharsets.ISO_8859_1);
        var end = END.matcher(text);
        if (head == null || !end.find()) {
            throw new IllegalStateException("An owner's segment has no end");
        }
        pass(end.start() + 1);
        var around = Json.tree(head.getBytes(StandardCharsets.UTF_8));
        var position = new SegmentPosition(
                around.path("epoch").asText(),
                around.path("horizon").asText(),
                around.path("scope").asText());
        return new Segment(
                around.path("model").asText(),
                position,
                around.path("full").asBoolean(),
                Long.parseLong(end.group(1)),
                around.path("total").asLong(),
                writer.finish(),
                around.path("deleted").toString(),
                false);
    }

    @Override
    public void close() {
        writer.close();
    }
}
