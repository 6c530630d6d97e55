package io.tillstream.acceptance.input;

import io.tillstream.acceptance.Operations.Operation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** One HTTP call, as it goes over the wire. */
record Call(String method, URI uri, Map<String, String> headers, byte[] body) {

    private static final byte[] NOTHING = {};
    private static final int SHOWN = 300;

    /** A JSON call without a body. */
    static Call of(Operation operation, String url, String token) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Authorization", "Bearer " + token);
        headers.put("Content-Type", "application/json");
        headers.put("Accept", "application/json, application/problem+json, */*;q=0.1");
        return new Call(operation.method().toUpperCase(), URI.create(url), headers, NOTHING);
    }

    Call with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Call(method, uri, more, body);
    }

    Call without(String header) {
        var fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new Call(method, uri, fewer, body);
    }

    Call with(byte[] otherBody) {
        return new Call(method, uri, headers, otherBody);
    }

    Call with(String otherBody) {
        return with(otherBody.getBytes(StandardCharsets.UTF_8));
    }

    Call by(String otherMethod) {
        return new Call(otherMethod, uri, headers, body);
    }

    /** Enough of it to make the call again by hand. */
    @Override
    public String toString() {
        var text = new String(body, StandardCharsets.UTF_8);
        return method + " " + uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()) + " "
                + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
    }
}
