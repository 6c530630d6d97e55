package io.tillstream.gateway;

import io.vertx.core.Vertx;

/**
 * The address by which metrics and traces count a request that the framework's own routing never sees: without ids in
 * it, for each would be a time series of its own.
 */
public final class MeteredPath {

    /** Where Quarkus's own resources leave it for Micrometer and OpenTelemetry. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private MeteredPath() {}

    /** Of the request that is being handled on this context. */
    public static void is(String template) {
        var context = Vertx.currentContext();
        if (context != null) {
            context.putLocal(TEMPLATE, template);
        }
    }
}
