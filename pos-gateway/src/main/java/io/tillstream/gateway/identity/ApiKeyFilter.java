package io.tillstream.gateway.identity;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.tillstream.gateway.Json;
import io.tillstream.kit.problem.Problem;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Turns an API key that comes as a bearer into the access token that everything behind understands. */
@ApplicationScoped
public class ApiKeyFilter {

    /** Before cookies are looked at: a request that brings a key needs none. */
    private static final int BEFORE_COOKIES = 260;

    private static final String REST = "/api/";
    private static final int NO_IDENTITY = 401;
    private static final int FIRST_FAULT = 500;
    /** Where Odoo's doors find why a key was refused: they tell it in their own words. */
    private static final String REFUSED = "tillstream.api-key-refused";

    private static final String BEARER = "Bearer ";
    /** Keys are made by people who logged in: one that could make another would never end. */
    private static final String KEYS = "/api/api-keys";

    private final ApiKeys keys;

    ApiKeyFilter(ApiKeys keys) {
        this.keys = keys;
    }

    void register(@Observes Filters filters) {
        filters.register(this::identify, BEFORE_COOKIES);
    }

    /** Throws what a key of this request was refused with; a key that is not good (any more) is nobody's. */
    public static void requireUsable(RoutingContext context) {
        if (context.get(REFUSED) instanceof Refusal refusal && refusal.status() != NO_IDENTITY) {
            throw refusal;
        }
    }

    private void identify(RoutingContext context) {
        var header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith(BEARER)) {
            context.next();
            return;
        }
        var bearer = header.substring(BEARER.length()).strip();
        if (ApiKeys.isKey(bearer)) {
            context.request().pause();
            admit(bearer, context);
        } else {
            context.next();
        }
    }

    private void admit(String key, RoutingContext context) {
        keys.holder(key)
                .map(holder -> holder.require(door(context)))
                .map(ApiKeys.Holder::access)
                .subscribe()
                .with(access -> proceedWith(access, context), failure -> refuse(failure, context));
    }

    private static String door(RoutingContext context) {
        var path = context.normalizedPath();
        if (path.equals(KEYS) || path.startsWith(KEYS + "/")) {
            throw Refusal.forbidden("API keys are kept by whoever logged in with a password, not with a key.");
        }
        return path.startsWith(REST) ? ApiKeys.REST : ApiKeys.RPC;
    }

    private static void proceedWith(String access, RoutingContext context) {
        context.request().headers().set(HttpHeaders.AUTHORIZATION, BEARER + access);
        context.next();
    }

    private static void refuse(Throwable failure, RoutingContext context) {
        var refusal = failure instanceof Refusal named ? named : Refusal.unavailable("Try again in a moment.");
        if (refusal.status() < FIRST_FAULT && !context.normalizedPath().startsWith(REST)) {
            context.put(REFUSED, refusal).next();
            return;
        }
        var problem = Problem.of(refusal);
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(Json.bytes(problem));
    }
}
