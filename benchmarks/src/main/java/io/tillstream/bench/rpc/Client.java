package io.tillstream.bench.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tillstream.local.cli.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The head office's administrator, who calls the gateway as an Odoo client does, or the owner of the records itself. */
final class Client {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String gateway;
    private String token = "";

    Client(String gateway) {
        this.gateway = gateway;
    }

    /** Tokens live a quarter of an hour. */
    Client login() {
        token = "";
        token = tree(post(gateway + "/api/auth/token", bytes(Map.of("login", "admin", "password", "admin"))))
                .path("accessToken")
                .asText();
        return this;
    }

    /** @return the answer's bytes, the envelope included */
    byte[] callKw(String model, String method, List<Object> args, Map<String, Object> kwargs) {
        var params = Map.of("model", model, "method", method, "args", args, "kwargs", kwargs);
        return post(gateway + "/web/dataset/call_kw", bytes(Map.of("jsonrpc", "2.0", "id", 1, "params", params)));
    }

    /** @return the answer's bytes */
    byte[] owner(String url, String model, String verb, Map<String, Object> request) {
        return post(url + "/internal/models/" + model + "/" + verb, bytes(request));
    }

    static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException malformed) {
            throw new Fault("no JSON came: " + malformed.getMessage(), malformed);
        }
    }

    private static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] post(String url, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
        try {
            var response = http.send(
                    token.isEmpty()
                            ? request.build()
                            : request.header("Authorization", "Bearer " + token).build(),
                    BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new Fault(url + " answered " + response.statusCode() + ": " + new String(response.body()));
            }
            return response.body();
        } catch (IOException unreachable) {
            throw new Fault(url + " did not answer: " + unreachable, unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Fault("interrupted", stopped);
        }
    }
}
