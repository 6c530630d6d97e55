package io.tillstream.gateway.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** People leave the last slash out; a page's relative links need it. */
@ApplicationScoped
public class TypedAddresses {

    private static final String BACKOFFICE = "/backoffice";

    void register(@Observes Router router) {
        router.get(BACKOFFICE).handler(TypedAddresses::complete);
    }

    private static void complete(RoutingContext context) {
        if (!context.request().path().equals(BACKOFFICE)) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(308)
                .putHeader(HttpHeaders.LOCATION, BACKOFFICE + "/")
                .end();
    }
}
