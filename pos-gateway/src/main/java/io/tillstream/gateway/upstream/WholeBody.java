package io.tillstream.gateway.upstream;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;

/**
 * An answer's body in one piece. Where its length is told, it has its place from the start: one that grows is copied at
 * each step, and the last steps of a long one are so large that each of them has the collector begin a whole cycle.
 */
final class WholeBody {

    private static final int MOST_TRUSTED = 16 * 1024 * 1024;

    private WholeBody() {}

    static Future<Buffer> of(HttpClientResponse response) {
        var length = response.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || length.length() > 8) {
            return response.body();
        }
        var body = Buffer.buffer(Math.min(Integer.parseInt(length), MOST_TRUSTED));
        response.handler(body::appendBuffer);
        return response.end().map(end -> body);
    }
}
