package io.tillstream.gateway.payload;

import io.tillstream.gateway.identity.Bearer;
import io.tillstream.kit.problem.Refusal;

/**
 * What a till asks for.
 *
 * @param since where its copy stands, or null for everything
 * @param bearer who asks
 */
public record PayloadRequest(long configId, PayloadCursor since, Bearer bearer) {

    /** @param since as the till got it; null or empty for everything */
    public static PayloadRequest of(long configId, String since, Bearer bearer) {
        var cursor = since == null || since.isBlank() ? null : PayloadCursor.decode(since);
        if (cursor != null && cursor.configId() != configId) {
            throw Refusal.badRequest("foreign-cursor", "This cursor belongs to another register. Load without one.");
        }
        return new PayloadRequest(configId, cursor, bearer);
    }

    /** Where the till's copy of a model stands, or null. */
    SegmentPosition position(String model) {
        return since == null ? null : since.positions().get(model);
    }

    boolean isFull() {
        return since == null;
    }
}
