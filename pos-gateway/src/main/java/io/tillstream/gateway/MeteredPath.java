package io.tillstream.gateway;

import io.vertx.core.Vertx;
import java.util.regex.Pattern;

/**
 * The address by which metrics and traces count a request that the framework's own routing never sees: without ids in
 * it, for each would be a time series of its own.
 */
public final class MeteredPath {

    /** Where Quarkus's own resources leave it for Micrometer and OpenTelemetry. */
    private static final String TEMPLATE = "UrlPathTemplate";

    /** Words of an address; anything else in it names one thing among many. */
    private static final Pattern NO_WORD = Pattern.compile("(?<=/)(?![a-z-]+(/|$))[^/]+");

    private MeteredPath() {}

    /** An address with {@code {id}} for each part that is no word. */
    public static String withoutIds(String path) {
        return NO_WORD.matcher(path).replaceAll("{id}");
    }

    /** Of the request that is being handled on this context. */
    public static void is(String template) {
        var context = Vertx.currentContext();
        if (context != null) {
            context.putLocal(TEMPLATE, template);
        }
    }
}
