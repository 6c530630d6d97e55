package io.tillstream.gateway.payload;

import io.tillstream.gateway.Json;
import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a till gets: the session, then a segment for each model.
 *
 * @param full whether the till asked for everything
 */
public record Payload(long configId, boolean full, List<Segment> segments) {

    private static final int ETAG_BYTES = 16;

    /** How much of a model came, where not all of it did. */
    private record Truncation(int loaded, long total) {}

    /** The members of the payload, one for each model, as the owners wrote them. */
    public Buffer json() {
        var json = Buffer.buffer(segments.stream()
                        .mapToInt(segment -> segment.records().length())
                        .sum()
                + 4_096);
        json.appendByte((byte) '{');
        for (var segment : segments) {
            json.appendString("\"" + segment.model() + "\":")
                    .appendBuffer(segment.records())
                    .appendByte((byte) ',');
        }
        return json.appendString("\"_meta\":")
                .appendBuffer(Json.bytes(meta()))
                .appendString(",\"_deleted\":")
                .appendBuffer(deleted())
                .appendByte((byte) '}');
    }

    /** The same as long as the till would load the same: the cursor moves on with every transaction and does not count. */
    public String etag() {
        var digest = sha256();
        for (var segment : segments) {
            digest.update((segment.model() + segment.full() + segment.total()).getBytes());
            digest.update(segment.records().getBytes());
            digest.update(segment.deleted().getBytes());
        }
        return HexFormat.of().formatHex(digest.digest(), 0, ETAG_BYTES);
    }

    public Optional<Segment> segment(String model) {
        return segments.stream()
                .filter(segment -> segment.model().equals(model))
                .findFirst();
    }

    private Map<String, Object> meta() {
        var meta = new LinkedHashMap<String, Object>();
        meta.put("cursor", new PayloadCursor(configId, positions()).encode());
        meta.put("full", full);
        meta.put("truncated", truncated());
        meta.put("reloaded", reloaded());
        return meta;
    }

    private Map<String, SegmentPosition> positions() {
        return segments.stream()
                .filter(segment -> segment.position() != null)
                .collect(Collectors.toMap(Segment::model, Segment::position));
    }

    private Map<String, Truncation> truncated() {
        return segments.stream()
                .filter(Segment::isTruncated)
                .collect(Collectors.toMap(Segment::model, segment -> new Truncation(segment.count(), segment.total())));
    }

    /** Models that came whole although only changes were asked for: the till drops what it had of them. */
    private List<String> reloaded() {
        return full
                ? List.of()
                : segments.stream().filter(Segment::full).map(Segment::model).toList();
    }

    private Buffer deleted() {
        var members = segments.stream()
                .filter(Segment::hasDeleted)
                .map(segment -> "\"" + segment.model() + "\":" + segment.deleted())
                .collect(Collectors.joining(","));
        return Buffer.buffer("{" + members + "}");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
