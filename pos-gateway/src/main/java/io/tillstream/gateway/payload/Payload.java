package io.tillstream.gateway.payload;

import io.tillstream.gateway.Json;
import io.tillstream.gateway.payload.wire.Joined;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a till gets: the session, then a segment for each model; put together once, and sent as often as it is good.
 */
public final class Payload {

    private static final int ETAG_BYTES = 16;

    /** How much of a model came, where not all of it did. */
    private record Truncation(long loaded, long total) {}

    private final long configId;
    private final boolean full;
    private final List<Segment> segments;
    private final Map<String, String> errors;
    private final Joined joined;
    private final String etag;

    /**
     * @param full whether the till asked for everything
     * @param errors why models of extensions are absent, by model
     */
    Payload(long configId, boolean full, List<Segment> segments, Map<String, String> errors) {
        this.configId = configId;
        this.full = full;
        this.segments = List.copyOf(segments);
        this.errors = new TreeMap<>(errors);
        this.joined = join();
        this.etag = tag();
    }

    public boolean full() {
        return full;
    }

    public List<Segment> segments() {
        return segments;
    }

    public Joined joined() {
        return joined;
    }

    /** The members of the payload, one for each model, as the owners wrote them. */
    public Buffer json() {
        return joined.plain("", "");
    }

    /** The same as long as the till would load the same: the cursor moves on with every transaction and does not count. */
    public String etag() {
        return etag;
    }

    private Joined join() {
        var builder = new Joined.Builder();
        var glue = "{\"";
        for (var segment : segments) {
            builder.text(glue + segment.model() + "\":").chunk(segment.array());
            glue = ",\"";
        }
        return builder.text(",\"_meta\":" + Json.bytes(meta()) + ",\"_deleted\":" + deleted() + "}")
                .join();
    }

    private String tag() {
        var words = new StringBuilder().append(full);
        for (var segment : segments) {
            words.append(segment.model())
                    .append(segment.full())
                    .append(segment.total())
                    .append(segment.stale())
                    .append(segment.deleted())
                    .append(' ')
                    .append(segment.array().length())
                    .append(' ')
                    .append(segment.array().crc())
                    .append(' ')
                    .append(segment.array().check());
        }
        return sha256(words.append(errors.keySet()).toString());
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ETAG_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Object> meta() {
        var meta = new LinkedHashMap<String, Object>();
        meta.put("cursor", new PayloadCursor(configId, positions()).encode());
        meta.put("full", full);
        meta.put("truncated", truncated());
        meta.put("reloaded", reloaded());
        var stale = segments.stream().filter(Segment::stale).map(Segment::model).toList();
        if (!stale.isEmpty()) {
            meta.put("stale", stale);
        }
        if (!errors.isEmpty()) {
            meta.put("errors", errors);
        }
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

    private String deleted() {
        return segments.stream()
                .filter(Segment::hasDeleted)
                .map(segment -> "\"" + segment.model() + "\":" + segment.deleted())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
