package io.tillstream.gateway.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * People leave the last slash out; a page's relative links need it. And they come back to an address inside of the back
 * office: all of these are one page, which reads the rest of its address itself.
 */
@ApplicationScoped
public class TypedAddresses {

    private static final String BACKOFFICE = "/backoffice";
    private static final String PLACES = BACKOFFICE + "/([a-z][a-z-]*)?";
    private static final String PAGE = BACKOFFICE + ".html";
    private static final List<String> FOLDERS = List.of(BACKOFFICE, "/api-docs");

    void register(@Observes Router router) {
        FOLDERS.forEach(folder -> router.get(folder).handler(TypedAddresses::complete));
        router.getWithRegex(PLACES).handler(context -> context.reroute(PAGE));
    }

    private static void complete(RoutingContext context) {
        var page = context.request().path();
        if (!FOLDERS.contains(page)) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(308)
                .putHeader(HttpHeaders.LOCATION, page + "/")
                .end();
    }
}
