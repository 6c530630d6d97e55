package io.tillstream.gateway.till;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which pages may open a socket: those that we served ourselves, and those of {@code tillstream.origins}. A browser lets
 * any page try, and sends the cookie along, so this is the only door. A client without an origin is no browser.
 */
@Singleton
class Origins {

    private final List<String> allowed;

    /** @param allowed e.g. {@code https://till.example.com,https://office.example.com} */
    Origins(@ConfigProperty(name = "tillstream.origins") Optional<List<String>> allowed) {
        this.allowed = allowed.orElse(List.of()).stream().map(Origins::normal).toList();
    }

    boolean allow(HttpServerRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || allowed.contains(normal(origin)) || isOwn(origin, request.getHeader(HttpHeaders.HOST));
    }

    private static boolean isOwn(String origin, String host) {
        try {
            var authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static String normal(String origin) {
        return origin.strip().toLowerCase(Locale.ROOT).replaceFirst("/$", "");
    }
}
