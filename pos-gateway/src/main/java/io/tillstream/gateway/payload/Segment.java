package io.tillstream.gateway.payload;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.gateway.Json;
import io.tillstream.gateway.JsonArrayScan;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * One model's part of a payload. The records stay the bytes that the owner sent; only what is around them is read.
 *
 * @param position null where the model has none and always comes whole
 * @param count how many records there are
 * @param total how many there would be without a limit
 * @param records a JSON array
 * @param deleted a JSON array of ids
 */
public record Segment(
        String model, SegmentPosition position, boolean full, int count, long total, Buffer records, Buffer deleted) {

    /** Reads an owner's answer. */
    public static Segment parse(Buffer answer) {
        var bytes = answer.getBytes();
        var begin = beginOfRecords(bytes);
        var array = JsonArrayScan.of(bytes, begin);
        var around = Json.tree(Buffer.buffer(bytes.length - array.length() + 2)
                .appendBytes(bytes, 0, begin)
                .appendString("[]")
                .appendBytes(bytes, array.end(), bytes.length - array.end())
                .getBytes());
        return of(around, array.count(), answer.slice(begin, array.end()));
    }

    private static Segment of(JsonNode around, int count, Buffer records) {
        var position = new SegmentPosition(
                around.path("epoch").asText(),
                around.path("horizon").asText(),
                around.path("scope").asText());
        return new Segment(
                around.path("model").asText(),
                position,
                around.path("full").asBoolean(),
                count,
                around.path("total").asLong(),
                records,
                Json.bytes(around.path("deleted")));
    }

    private static int beginOfRecords(byte[] answer) {
        try (var parser = Json.factory().createParser(answer)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("records")) {
                    return (int) parser.currentTokenLocation().getByteOffset();
                }
                parser.skipChildren();
            }
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
        throw new IllegalStateException("An owner's segment has no records");
    }

    boolean isTruncated() {
        return full && count < total;
    }

    boolean hasDeleted() {
        return deleted.length() > 2;
    }
}
