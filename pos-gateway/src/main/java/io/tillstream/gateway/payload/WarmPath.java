package io.tillstream.gateway.payload;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.identity.Bearer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * The short way to a payload that is ready: a token that was verified before, a register that loaded before, nothing
 * changed since. Anything else goes the long way through {@link PayloadResource}, which also makes the next one ready.
 */
@ApplicationScoped
class WarmPath {

    /** After a cookie became a bearer token (250), before Quarkus looks at identities (200). */
    private static final int BEFORE_AUTHENTICATION = 240;

    private static final String PATH = "/pos/ui";
    private static final String QUERY = "config_id=";
    private static final String BEARER = "Bearer ";
    private static final int LONGEST_ID = 15;

    private final KnownBearers bearers;
    private final Openings openings;
    private final Counter served;

    WarmPath(KnownBearers bearers, Openings openings, MeterRegistry metrics) {
        this.bearers = bearers;
        this.openings = openings;
        this.served = metrics.counter("tillstream.payload.ready");
    }

    void register(@Observes Filters filters) {
        filters.register(this::serve, BEFORE_AUTHENTICATION);
    }

    private void serve(RoutingContext context) {
        var request = context.request();
        var bearer = request.method() == HttpMethod.GET && PATH.equals(request.path()) ? bearer(request) : null;
        var registerId = bearer == null ? -1 : registerId(request.query());
        if (registerId < 0 || !PayloadAnswer.takesGzip(request)) {
            context.next();
            return;
        }
        var payload = openings.current(registerId, bearer);
        if (payload != null) {
            send(payload, request);
        } else {
            await(openings.soon(registerId, bearer), context);
        }
    }

    private void send(Payload payload, HttpServerRequest request) {
        served.increment();
        PayloadAnswer.send(payload, request);
    }

    /** The owners are asked whether anything changed, once for all who wait here. */
    private void await(Uni<Payload> soon, RoutingContext context) {
        if (soon == null) {
            context.next();
            return;
        }
        context.request().pause();
        soon.subscribe().with(payload -> resume(payload, context), failure -> context.next());
    }

    private void resume(Payload payload, RoutingContext context) {
        if (payload == null) {
            context.next();
        } else {
            context.request().resume();
            send(payload, context.request());
        }
    }

    /** Null for a token that we have not seen verified. */
    private Bearer bearer(HttpServerRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.startsWith(BEARER)
                ? bearers.find(authorization.substring(BEARER.length()))
                : null;
    }

    private static long registerId(String query) {
        if (query == null || !query.startsWith(QUERY) || query.length() > QUERY.length() + LONGEST_ID) {
            return -1;
        }
        long id = 0;
        for (int i = QUERY.length(); i < query.length(); i++) {
            int digit = query.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            id = id * 10 + digit;
        }
        return id;
    }
}
