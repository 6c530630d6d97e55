package io.tillstream.local.sheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tillstream.local.cli.Fault;
import io.tillstream.local.cli.Unanswered;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The gateway, as one person sees it. */
public final class Gateway {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final int SECONDS_TO_RESTART = 120;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final String login;
    private final String password;
    private String token;

    public Gateway(String url, String login, String password) {
        this.url = url;
        this.login = login;
        this.password = password;
        renew();
    }

    /** A token lives for minutes, an import perhaps longer. */
    private void renew() {
        var body = write(Map.of("login", login, "password", password));
        var answer = send(HttpRequest.newBuilder(URI.create(url + "/api/auth/token"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        if (answer.statusCode() != 200) {
            throw new Fault("Login as " + login + " was refused: " + reason(answer)
                    + " (say who you are by --login and --password)");
        }
        token = read(answer.body()).path("accessToken").asText();
    }

    HttpResponse<String> post(String path, Path file) throws IOException {
        return authorized(
                request(path).header("Content-Type", "application/octet-stream").POST(BodyPublishers.ofFile(file)));
    }

    public HttpResponse<String> post(String path, Object body) {
        return authorized(
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(write(body))));
    }

    /** A service that is being started again is waited for: what goes on in it goes on afterwards. */
    JsonNode getPatiently(String path) {
        var answer = authorized(request(path).GET());
        for (int i = 0; i < SECONDS_TO_RESTART && answer.statusCode() >= 500; i++) {
            rest();
            answer = authorized(request(path).GET());
        }
        return successful(path, answer);
    }

    private static void rest() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Fault("Interrupted");
        }
    }

    public JsonNode get(String path) {
        return successful(path, authorized(request(path).GET()));
    }

    private static JsonNode successful(String path, HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new Fault(path + ": " + reason(answer));
        }
        return read(answer.body());
    }

    void download(String path, OutputStream out) {
        try {
            var request = request(path)
                    .GET()
                    .header("Authorization", "Bearer " + token)
                    .build();
            var answer = http.send(request, BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new Fault(path + ": " + reason(answer.statusCode(), new String(body.readAllBytes())));
                }
                body.transferTo(out);
            }
        } catch (IOException unreachable) {
            throw Unanswered.by(url, unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Fault("Interrupted");
        }
    }

    private HttpResponse<String> authorized(HttpRequest.Builder request) {
        var answer = send(request.setHeader("Authorization", "Bearer " + token));
        if (answer.statusCode() == 401) {
            renew();
            return send(request.setHeader("Authorization", "Bearer " + token));
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw Unanswered.by(url, unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Fault("Interrupted");
        }
    }

    static String reason(HttpResponse<String> answer) {
        return reason(answer.statusCode(), answer.body());
    }

    private static String reason(int status, String body) {
        var detail = read(body).path("detail").asText();
        return detail.isEmpty() ? "status " + status : detail;
    }

    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException noJson) {
            return JSON.createObjectNode();
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
