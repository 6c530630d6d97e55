package io.tillstream.bench.chaos;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** Somebody with an identity, who lives with it that there may be no answer. */
final class Caller {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LONG_PATIENCE = Duration.ofSeconds(60);
    private static final int UNAUTHORIZED = 401;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String address;
    private final String login;
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private volatile String token;

    /** @param login of the demo chain: its own password */
    Caller(String address, String login) {
        this.address = address;
        this.login = login;
    }

    /** Somebody who is known already. */
    static Caller withToken(String address, String token) {
        var caller = new Caller(address, null);
        caller.token = token;
        return caller;
    }

    String token() {
        return token;
    }

    Answer get(String path) {
        return authorized(request(path).GET());
    }

    Answer post(String path, Object body) {
        return authorized(
                request(path).header("Content-Type", "application/json").POST(json(body)));
    }

    Answer rpc(String path, Object params) {
        return post(path, Map.of("jsonrpc", "2.0", "method", "call", "id", 1, "params", params));
    }

    /** The same call until it succeeds: servers may be on their way back. */
    JsonNode sure(String what, Supplier<Answer> call) {
        var last = new Answer[1];
        if (!Until.isTrue(LONG_PATIENCE, () -> (last[0] = call.get()).isSuccess())) {
            throw new Fault("Not within " + LONG_PATIENCE.toSeconds() + " s: " + what + " (" + last[0] + ")");
        }
        return last[0].result();
    }

    JsonNode sureGet(String path) {
        return sure("GET " + path, () -> get(path));
    }

    /** What must never be answered and was, since the last time somebody asked. */
    List<String> takeFaults() {
        var taken = new ArrayList<String>();
        for (var fault = faults.poll(); fault != null; fault = faults.poll()) {
            taken.add(fault);
        }
        return taken;
    }

    private Answer authorized(HttpRequest.Builder request) {
        if (token == null) {
            var refused = logIn();
            if (token == null) {
                return refused;
            }
        }
        var answer = send(request.setHeader("Authorization", "Bearer " + token).build());
        if (answer.status() == UNAUTHORIZED || answer.isSessionExpired()) {
            token = null;
        }
        return answer;
    }

    private Answer logIn() {
        var answer = send(request("/api/auth/token")
                .header("Content-Type", "application/json")
                .POST(json(Map.of("login", login, "password", login)))
                .build());
        if (answer.isSuccess()) {
            token = answer.body().path("accessToken").asText();
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
    }

    private Answer send(HttpRequest request) {
        try {
            var answer = Answer.of(http.send(request, BodyHandlers.ofByteArray()));
            if (answer.isFault()) {
                faults.add(request.method() + " " + request.uri().getPath() + " was answered " + answer.kind());
            }
            return answer;
        } catch (IOException none) {
            return Answer.none(none);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault("interrupted", e);
        }
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
