package io.tillstream.gateway.identity;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.tillstream.gateway.Json;
import io.tillstream.kit.problem.Problem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Turns a session cookie into the bearer header that everything behind understands. A request that brings a bearer
 * token of its own keeps it; one whose session is over goes on without an identity.
 */
@ApplicationScoped
public class CookieFilter {

    /** Before Quarkus authenticates (200) and after it looked at CORS (300). */
    private static final int BEFORE_AUTHENTICATION = 250;

    private static final String BEARER = "Bearer ";
    private static final String SUBPROTOCOL_BEARER = "bearer.";

    private final Sessions sessions;

    CookieFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    void register(@Observes Filters filters) {
        filters.register(this::identify, BEFORE_AUTHENTICATION);
    }

    private void identify(RoutingContext context) {
        var request = context.request();
        if (request.headers().contains(HttpHeaders.AUTHORIZATION)) {
            context.next();
            return;
        }
        var offered = offeredBySocket(request);
        var session = SessionCookie.in(request);
        if (offered != null) {
            proceedWith(offered, context);
        } else if (session == null) {
            context.next();
        } else if (SameOrigin.isForgery(request)) {
            refuse(context);
        } else {
            exchange(session, context);
        }
    }

    private void exchange(String session, RoutingContext context) {
        context.request().pause();
        sessions.accessToken(session)
                .subscribe()
                .with(access -> resumeWith(access, context), refused -> resumeWith(null, context));
    }

    private static void resumeWith(String access, RoutingContext context) {
        if (access == null) {
            context.next();
        } else {
            proceedWith(access, context);
        }
    }

    private static void proceedWith(String access, RoutingContext context) {
        context.request().headers().set(HttpHeaders.AUTHORIZATION, BEARER + access);
        context.next();
    }

    /** A browser's WebSocket cannot set headers; its token comes as a subprotocol. */
    private static String offeredBySocket(HttpServerRequest request) {
        var offered = request.getHeader("Sec-WebSocket-Protocol");
        if (offered == null) {
            return null;
        }
        for (var protocol : offered.split(",")) {
            if (protocol.strip().startsWith(SUBPROTOCOL_BEARER)) {
                return protocol.strip().substring(SUBPROTOCOL_BEARER.length());
            }
        }
        return null;
    }

    private static void refuse(RoutingContext context) {
        var problem = Problem.of(403, "foreign-origin", "This call came from a page of another site.");
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(Json.bytes(problem));
    }
}
