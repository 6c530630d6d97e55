package io.tillstream.gateway.identity;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.time.Duration;

/** The cookie that Odoo clients and browsers carry, or the header that some clients send in its place. */
public final class SessionCookie {

    public static final String NAME = "session_id";
    static final String HEADER = "X-Openerp-Session-Id";

    private SessionCookie() {}

    public static NewCookie holding(String session, Duration life, HttpServerRequest request) {
        return cookie(session, (int) life.toSeconds(), request);
    }

    /** Makes the browser forget it. */
    public static NewCookie gone(HttpServerRequest request) {
        return cookie("", 0, request);
    }

    /** What the request carries, or null. */
    public static String in(HttpServerRequest request) {
        var cookie = request.getCookie(NAME);
        return cookie != null && !cookie.getValue().isEmpty() ? cookie.getValue() : request.getHeader(HEADER);
    }

    private static NewCookie cookie(String value, int maxAge, HttpServerRequest request) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .sameSite(SameSite.LAX)
                .secure(request.isSSL() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto")))
                .build();
    }
}
