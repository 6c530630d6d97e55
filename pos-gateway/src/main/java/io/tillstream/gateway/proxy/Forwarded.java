package io.tillstream.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;

/** Tells an owner where a call came from, and a caller nothing of where the owner stands. */
final class Forwarded {

    private Forwarded() {}

    static void describe(HttpServerRequest incoming, MultiMap outgoing) {
        append(outgoing, "X-Forwarded-For", incoming.remoteAddress().hostAddress());
        keepOrSet(outgoing, "X-Forwarded-Proto", incoming.isSSL() ? "https" : "http");
        keepOrSet(outgoing, "X-Forwarded-Host", incoming.getHeader(HttpHeaders.HOST));
    }

    /** An address at the owner becomes one at the gateway; any other stays. */
    static String relative(String location, URI owner) {
        var base = owner.toString();
        return location.startsWith(base + "/") ? location.substring(base.length()) : location;
    }

    private static void append(MultiMap headers, String name, String value) {
        var before = headers.get(name);
        headers.set(name, before == null ? value : before + ", " + value);
    }

    private static void keepOrSet(MultiMap headers, String name, String value) {
        if (value != null && !headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
