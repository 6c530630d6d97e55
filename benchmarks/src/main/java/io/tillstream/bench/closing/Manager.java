package io.tillstream.bench.closing;

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

/** Somebody who may do everything, at the gateway. */
final class Manager {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String gateway;
    private final String token;

    private Manager(String gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    static Manager login(String gateway) {
        var tokens = new Manager(gateway, null).post("/api/auth/token", Map.of("login", "admin", "password", "admin"));
        return new Manager(gateway, tokens.path("accessToken").asText());
    }

    JsonNode get(String path) {
        return success(path, send(request(path).GET().build()));
    }

    JsonNode post(String path, Object body) {
        return success(path, tryPost(path, body));
    }

    /** Also where a refusal is an answer. */
    HttpResponse<String> tryPost(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(write(body)))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(gateway + path)).timeout(PATIENCE);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new Fault(request.uri() + " did not answer: " + unreachable.getMessage(), unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Fault("interrupted", stopped);
        }
    }

    private static JsonNode success(String path, HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            throw new Fault(path + " answered " + response.statusCode() + ": " + response.body());
        }
        try {
            return JSON.readTree(response.body());
        } catch (IOException malformed) {
            throw new Fault(path + " answered no JSON: " + malformed.getMessage(), malformed);
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
