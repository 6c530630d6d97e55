package io.tillstream.kit.data.imports;

import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;

/**
 * A file that came with a request and lies in the spool.
 *
 * @param name as the sender calls it, or null
 */
public record Upload(Path file, String name) {

    private static final String KEY = "tillstream.upload";

    static void put(RoutingContext context, Upload upload) {
        context.put(KEY, upload);
    }

    /** @return null where none came */
    public static Upload of(RoutingContext context) {
        return context.get(KEY);
    }
}
