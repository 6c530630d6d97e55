package io.tillstream.gateway.payload;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** A payload as an HTTP answer. */
final class PayloadAnswer {

    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json;charset=UTF-8");
    private static final CharSequence GZIP = HttpHeaders.createOptimized("gzip");
    private static final CharSequence IDENTITY = HttpHeaders.createOptimized("identity");
    private static final CharSequence REVALIDATED = HttpHeaders.createOptimized("private, no-cache");
    private static final CharSequence VARY = HttpHeaders.createOptimized("Authorization, Cookie, Accept-Encoding");
    private static final CharSequence IF_NONE_MATCH = HttpHeaders.createOptimized("If-None-Match");
    private static final int NOT_MODIFIED = 304;

    private PayloadAnswer() {}

    static boolean takesGzip(HttpServerRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }

    /** The tag is weak: the same payload may travel compressed or not. */
    static void send(Payload payload, HttpServerRequest request) {
        var response = request.response();
        var etag = "W/\"" + payload.etag() + "\"";
        response.headers()
                .set(HttpHeaders.ETAG, etag)
                .set(HttpHeaders.CACHE_CONTROL, REVALIDATED)
                .set(HttpHeaders.VARY, VARY);
        if (matches(request.getHeader(IF_NONE_MATCH), payload.etag())) {
            response.setStatusCode(NOT_MODIFIED).end();
            return;
        }
        if (takesGzip(request)) {
            end(response, GZIP, payload.joined().gzip());
        } else {
            end(response, IDENTITY, payload.json());
        }
    }

    static void send(WrappedPayload wrapped, HttpServerRequest request) {
        var joined = wrapped.payload().joined();
        if (takesGzip(request)) {
            end(request.response(), GZIP, joined.gzip(wrapped.before(), wrapped.after()));
        } else {
            end(request.response(), IDENTITY, joined.plain(wrapped.before(), wrapped.after()));
        }
    }

    private static void end(HttpServerResponse response, CharSequence encoding, Buffer body) {
        response.headers().set(HttpHeaders.CONTENT_TYPE, JSON).set(HttpHeaders.CONTENT_ENCODING, encoding);
        response.end(body);
    }

    /** By weak comparison; several tags, or any. */
    private static boolean matches(String ifNoneMatch, String etag) {
        return ifNoneMatch != null
                && (ifNoneMatch.contains("\"" + etag + "\"")
                        || ifNoneMatch.strip().equals("*"));
    }
}
