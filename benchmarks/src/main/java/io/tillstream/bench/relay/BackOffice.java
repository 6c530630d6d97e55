package io.tillstream.bench.relay;

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
import java.util.concurrent.CompletableFuture;

/** Somebody who sends customers to tills. */
final class BackOffice {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final int ACCEPTED = 202;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String gateway;
    private final String token;
    private final long customer;

    private BackOffice(String gateway, String token) {
        this.gateway = gateway;
        this.token = token;
        this.customer = token == null
                ? 0
                : tree(join(http.sendAsync(request("/api/partners?limit=1").build(), BodyHandlers.ofString())))
                        .at("/items/0/id")
                        .asLong();
    }

    static BackOffice login(String gateway) {
        var login = "{\"login\":\"admin\",\"password\":\"admin\"}";
        var nobody = new BackOffice(gateway, null);
        var tokens = tree(join(nobody.post("/api/auth/token", login)));
        return new BackOffice(gateway, tokens.path("accessToken").asText());
    }

    String token() {
        return token;
    }

    /** The id of the selection. */
    CompletableFuture<String> send(long register) {
        return post("/api/partners/" + customer + "/selections", "{\"registerId\":" + register + "}")
                .thenApply(BackOffice::accepted);
    }

    JsonNode get(String path) {
        return tree(join(http.sendAsync(request(path).build(), BodyHandlers.ofString())));
    }

    String metrics() {
        return join(http.sendAsync(request("/q/metrics").build(), BodyHandlers.ofString()))
                .body();
    }

    private CompletableFuture<HttpResponse<String>> post(String path, String json) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(gateway + path)).timeout(PATIENCE);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static String accepted(HttpResponse<String> answer) {
        if (answer.statusCode() != ACCEPTED) {
            throw new Fault("A selection was answered with " + answer.statusCode() + ": " + answer.body());
        }
        return tree(answer).path("id").asText();
    }

    static <T> T join(CompletableFuture<T> answer) {
        return answer.orTimeout(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                .join();
    }

    private static JsonNode tree(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException malformed) {
            throw new Fault("no JSON came: " + malformed.getMessage(), malformed);
        }
    }
}
