package io.tillstream.bench.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;

/**
 * What came back of a call.
 *
 * @param status of HTTP; 0: nothing came
 * @param body missing where nothing came, or no JSON
 * @param kind in a word or two, to be counted
 */
record Answer(int status, JsonNode body, String kind) {

    private static final int SESSION_EXPIRED = 100;
    private static final int SERVER_FAULT = 500;
    private static final int UNAVAILABLE = 503;
    private static final int BAD_GATEWAY = 502;
    private static final int GATEWAY_TIMEOUT = 504;

    static Answer of(HttpResponse<byte[]> response) {
        var body = read(response.body());
        return new Answer(response.statusCode(), body, kind(response, body));
    }

    static Answer none(IOException failure) {
        return new Answer(
                0,
                MissingNode.getInstance(),
                failure instanceof HttpTimeoutException ? "no answer in time" : "cut off");
    }

    boolean isSuccess() {
        return status >= 200 && status < 300 && !body.has("error") && !body.isMissingNode();
    }

    boolean isSessionExpired() {
        return body.path("error").path("code").asInt() == SESSION_EXPIRED;
    }

    /** Of a JSON-RPC call its result, else the body. */
    JsonNode result() {
        return body.has("jsonrpc") ? body.path("result") : body;
    }

    /** Something that must never be answered, however much is broken behind the gateway. */
    boolean isFault() {
        return kind.startsWith("FAULT");
    }

    private static String kind(HttpResponse<byte[]> response, JsonNode body) {
        var status = response.statusCode();
        if (status == UNAVAILABLE || status == BAD_GATEWAY || status == GATEWAY_TIMEOUT) {
            return response.headers().firstValue("Retry-After").isPresent()
                    ? status + " with Retry-After"
                    : "FAULT: " + status + " without Retry-After: " + body;
        }
        if (status >= SERVER_FAULT || body.isMissingNode()) {
            return "FAULT: " + status + " " + body;
        }
        return body.has("error") ? rpc(body.path("error").path("data")) : String.valueOf(status);
    }

    private static String rpc(JsonNode fault) {
        var type = fault.path("type").asText();
        return "fault".equals(type) ? "FAULT: RPC " + fault : "RPC " + type;
    }

    private static JsonNode read(byte[] body) {
        try {
            return Caller.JSON.readTree(body);
        } catch (IOException noJson) {
            return MissingNode.getInstance();
        }
    }
}
