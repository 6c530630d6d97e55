package io.tillstream.gateway.upstream;

import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the owners listen. */
@Singleton
public class Addresses {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final Map<Owner, URI> urls = new EnumMap<>(Owner.class);

    Addresses(
            @ConfigProperty(name = "tillstream.config.url") URI config,
            @ConfigProperty(name = "tillstream.session.url") URI session,
            @ConfigProperty(name = "tillstream.order.url") URI order,
            @ConfigProperty(name = "tillstream.partner.url") URI partner) {
        urls.put(Owner.CONFIG, config);
        urls.put(Owner.SESSION, session);
        urls.put(Owner.ORDER, order);
        urls.put(Owner.PARTNER, partner);
    }

    public URI of(Owner owner) {
        return urls.get(owner);
    }

    /** @param path absolute, with its query if it has one */
    public RequestOptions to(Owner owner, String path) {
        var url = of(owner);
        var secure = "https".equals(url.getScheme());
        var standard = secure ? HTTPS : HTTP;
        return new RequestOptions()
                .setHost(url.getHost())
                .setPort(url.getPort() < 0 ? standard : url.getPort())
                .setSsl(secure)
                .setURI(path);
    }
}
