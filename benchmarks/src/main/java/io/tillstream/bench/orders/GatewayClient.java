package io.tillstream.bench.orders;

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

/** One client's connection to the gateway. */
final class GatewayClient {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String gateway;
    private final String token;

    private GatewayClient(String gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    static GatewayClient login(String gateway, String user) {
        var nobody = new GatewayClient(gateway, null);
        var tokens = nobody.post("/api/auth/token", Map.of("login", user, "password", user));
        return new GatewayClient(gateway, tokens.path("accessToken").asText());
    }

    /** The same caller on a connection of its own. */
    GatewayClient another() {
        return new GatewayClient(gateway, token);
    }

    JsonNode get(String path) {
        return success(path, send(request(path).GET().build()));
    }

    JsonNode post(String path, Object body) {
        try {
            return success(path, postBytes(path, JSON.writeValueAsBytes(body)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    HttpResponse<byte[]> postBytes(String path, byte[] body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(gateway + path)).timeout(PATIENCE);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException unreachable) {
            throw new Fault(request.uri() + " did not answer: " + unreachable.getMessage(), unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Fault("interrupted", stopped);
        }
    }

    private static JsonNode success(String path, HttpResponse<byte[]> response) {
        try {
            var answer = JSON.readTree(response.body());
            if (response.statusCode() >= 300) {
                throw new Fault(path + " answered " + response.statusCode() + ": " + answer);
            }
            return answer;
        } catch (IOException malformed) {
            throw new Fault(path + " answered no JSON: " + malformed.getMessage(), malformed);
        }
    }
}
