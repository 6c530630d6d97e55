package io.tillstream.config.edit;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers with the record's version beside its view. */
public final class Tagged {

    private Tagged() {}

    public static <V> RestResponse<V> ok(Editable record, V view) {
        return ResponseBuilder.ok(view).header(HttpHeaders.ETAG, record.tag()).build();
    }

    /** @param path of the collection, e.g. {@code /api/products} */
    public static <V> RestResponse<V> created(String path, Editable record, V view) {
        return ResponseBuilder.<V>created(URI.create(path + "/" + record.id()))
                .entity(view)
                .header(HttpHeaders.ETAG, record.tag())
                .build();
    }
}
