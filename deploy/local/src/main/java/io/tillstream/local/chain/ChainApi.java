package io.tillstream.local.chain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tillstream.local.cli.Fault;
import io.tillstream.local.cli.Unanswered;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Registers and their chains, as one person sees them through the gateway. Logs in again when the token has ended. */
final class ChainApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int UNAUTHENTICATED = 401;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String gateway;
    private final String login;
    private final String password;
    private String token;

    ChainApi(String gateway, String login, String password) {
        this.gateway = gateway;
        this.login = login;
        this.password = password;
    }

    /** All that the person may see. */
    List<JsonNode> registers() {
        var registers = new ArrayList<JsonNode>();
        var next = "";
        do {
            var page = get("/api/registers?limit=500" + (next.isEmpty() ? "" : "&after=" + next));
            page.path("items").forEach(registers::add);
            next = page.path("next").asText("");
        } while (!next.isEmpty() && !next.equals("null"));
        return registers;
    }

    /** @param next where the answer before said that it goes on; empty: from the first order */
    JsonNode verify(long register, int orders, String next) {
        return get("/api/registers/" + register + "/order-chain/verification?limit=" + orders
                + (next.isEmpty() ? "" : "&after=" + next));
    }

    private JsonNode get(String path) {
        if (token == null) {
            logIn();
        }
        var answer =
                send(request(path).header("Authorization", "Bearer " + token).GET());
        if (answer.statusCode() == UNAUTHENTICATED) {
            logIn();
            answer = send(
                    request(path).header("Authorization", "Bearer " + token).GET());
        }
        return read(path, answer);
    }

    private void logIn() {
        var answer = send(request("/api/auth/token")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(write(Map.of("login", login, "password", password)))));
        if (answer.statusCode() == UNAUTHENTICATED) {
            throw new Fault("There is no user " + login + " with this password: say --login and --password");
        }
        token = read("/api/auth/token", answer).path("accessToken").asText();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway + path)).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw Unanswered.by(gateway, unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Fault("Interrupted");
        }
    }

    private static JsonNode read(String path, HttpResponse<String> answer) {
        try {
            var body = JSON.readTree(answer.body());
            if (answer.statusCode() >= 300) {
                throw new Fault(path + " answered " + answer.statusCode() + ": "
                        + body.path("detail").asText(answer.body()));
            }
            return body;
        } catch (JsonProcessingException malformed) {
            throw new Fault(path + " answered " + answer.statusCode() + ", and no JSON");
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
