package io.tillstream.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** One person's or one till's connection to the gateway. */
final class Api {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String gateway;
    private final String token;

    private Api(String gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    static Api login(String gateway, String login, String password) {
        var nobody = new Api(gateway, null);
        var tokens = nobody.post("/api/auth/token", Map.of("login", login, "password", password));
        return new Api(gateway, tokens.path("accessToken").asText());
    }

    String gateway() {
        return gateway;
    }

    String token() {
        return token;
    }

    JsonNode get(String path) {
        return success(path, send(request(path).GET().build()));
    }

    JsonNode post(String path, Object body) {
        return success(path, tryPost(path, body));
    }

    /** Also for calls whose refusal is part of the story. */
    HttpResponse<String> tryPost(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(write(body)))
                .build());
    }

    /** A JSON-RPC call; its result. */
    JsonNode rpc(String path, Object params) {
        var answer = post(path, Map.of("jsonrpc", "2.0", "method", "call", "id", 1, "params", params));
        if (answer.has("error")) {
            throw new DayFailed(path + " answered: "
                    + answer.path("error").path("data").path("message").asText());
        }
        return answer.path("result");
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(gateway + path)).timeout(PATIENCE);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new DayFailed(request.uri() + " did not answer: " + unreachable.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DayFailed("it was interrupted");
        }
    }

    private static JsonNode success(String path, HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            throw new DayFailed(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return read(response.body());
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new DayFailed("an answer is no JSON: " + malformed.getOriginalMessage());
        }
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
