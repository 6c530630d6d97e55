package io.tillstream.kit.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.tillstream.kit.problem.Problem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.Json;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How large a body may be. Files for imports flow to disk and may be as large as the server takes at all
 * ({@code quarkus.http.limits.max-body-size}); all else is read into memory, and is refused above {@code
 * tillstream.http.most-body}.
 */
@ApplicationScoped
public class BodyLimit {

    private static final String IMPORTS = "/api/imports";
    /** Before anything reads a body, or asks who sends it. */
    private static final int ORDER = -1_000;
    /** As long as a refused body still flows past: a client that is cut off while it sends may never read the answer. */
    private static final long LINGERS_MS = 2_000;

    private final long most;

    BodyLimit(@ConfigProperty(name = "tillstream.http.most-body", defaultValue = "12M") MemorySize most) {
        this.most = most.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(ORDER).handler(this::limit);
    }

    private void limit(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (context.normalizedPath().startsWith(IMPORTS)) {
            context.next();
        } else if (length == null) {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most);
            context.next();
        } else if (isOver(length)) {
            refuse(context);
        } else {
            context.next();
        }
    }

    private boolean isOver(String length) {
        try {
            return Long.parseLong(length) > most;
        } catch (NumberFormatException malformed) {
            return true;
        }
    }

    private void refuse(RoutingContext context) {
        var problem = Problem.of(413, "too-large", "A body may have " + (most >> 20) + " MB.");
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(Json.encode(problem))
                .onComplete(said -> context.vertx().setTimer(LINGERS_MS, late -> context.request()
                        .connection()
                        .close()));
        context.request().resume();
    }
}
