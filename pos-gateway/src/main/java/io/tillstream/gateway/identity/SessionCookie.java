package io.tillstream.gateway.identity;

import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

/** The cookie that Odoo clients and browsers carry, or the header that some clients send in its place. */
public final class SessionCookie {

    public static final String NAME = "session_id";
    static final String HEADER = "X-Openerp-Session-Id";

    private SessionCookie() {}

    /** The value of {@code Set-Cookie}. */
    public static String holding(String session, Duration life, HttpServerRequest request) {
        return cookie(session, life.toSeconds(), request);
    }

    /** Makes the browser forget it. */
    public static String gone(HttpServerRequest request) {
        return cookie("", 0, request);
    }

    /** What the request carries, or null. */
    public static String in(HttpServerRequest request) {
        var cookie = request.getCookie(NAME);
        return cookie != null && !cookie.getValue().isEmpty() ? cookie.getValue() : request.getHeader(HEADER);
    }

    private static String cookie(String value, long maxAge, HttpServerRequest request) {
        var secure = request.isSSL() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
        return NAME + "=" + value + "; Path=/; Max-Age=" + maxAge + "; HttpOnly; SameSite=Lax"
                + (secure ? "; Secure" : "");
    }
}
