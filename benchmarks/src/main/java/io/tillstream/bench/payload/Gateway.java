package io.tillstream.bench.payload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tillstream.local.cli.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The gateway as the head office's administrator calls it. */
final class Gateway {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final String token;

    private Gateway(String url, String token) {
        this.url = url;
        this.token = token;
    }

    static Gateway login(String url) {
        var nobody = new Gateway(url, "");
        var tokens = tree(nobody.send(nobody.json("/api/auth/token", Map.of("login", "admin", "password", "admin"))));
        return new Gateway(url, tokens.path("accessToken").asText());
    }

    String token() {
        return token;
    }

    HttpClient http() {
        return http;
    }

    URI socket(long register) {
        return URI.create(url.replaceFirst("http", "ws") + "/ws/pos?register_id=" + register);
    }

    /** A payload as a browser loads it: compressed. */
    byte[] open(long register, String since) {
        return send(opening(register, since)).body();
    }

    CompletableFuture<HttpResponse<byte[]>> openLater(long register) {
        return http.sendAsync(opening(register, null), BodyHandlers.ofByteArray());
    }

    private HttpRequest opening(long register, String since) {
        return request("/pos/ui?config_id=" + register + (since == null ? "" : "&since=" + since))
                .header("Accept-Encoding", "gzip")
                .build();
    }

    /** Odoo's way to change records; of all the ways the one that takes several at once. */
    void write(String model, Object ids, Map<String, Object> values) {
        var params = Map.of("model", model, "method", "write", "args", new Object[] {ids, values}, "kwargs", Map.of());
        var answer = tree(send(json("/web/dataset/call_kw", Map.of("jsonrpc", "2.0", "id", 1, "params", params))));
        if (!answer.has("result")) {
            throw new Fault("A change was refused: " + answer);
        }
    }

    /** The value of a counter or gauge; where it has tags, the sum of all that contain {@code tag}. */
    double metric(String name, String tag) {
        return new String(send(request("/q/metrics").build()).body())
                .lines()
                .filter(line -> line.startsWith(name) && line.contains(tag))
                .map(line -> line.replaceFirst(" # .*", ""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private HttpRequest json(String path, Object body) {
        try {
            return request(path)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                    .build();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new Fault(request.uri() + " answered " + response.statusCode());
            }
            return response;
        } catch (IOException unreachable) {
            throw new Fault(request.uri() + " did not answer: " + unreachable, unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Fault("interrupted", stopped);
        }
    }

    private static JsonNode tree(HttpResponse<byte[]> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException malformed) {
            throw new Fault("no JSON came: " + malformed.getMessage(), malformed);
        }
    }
}
