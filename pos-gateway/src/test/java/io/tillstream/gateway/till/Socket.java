package io.tillstream.gateway.till;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.tillstream.gateway.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A till or a back-office screen, as the gateway sees it from outside. */
final class Socket implements WebSocket.Listener, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final LinkedBlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private WebSocket socket;

    /** A till that has been welcomed. */
    static Socket till(long registerId, String token) {
        var till = open("/ws/pos?register_id=" + registerId, token, Map.of());
        till.next("welcome");
        return till;
    }

    static Socket screen(String token) {
        var screen = open("/ws/backoffice", token, Map.of());
        screen.say(Map.of("type", "ping"));
        screen.next("pong");
        return screen;
    }

    static Socket open(String path, String token, Map<String, String> headers) {
        var opening = CLIENT.newWebSocketBuilder();
        headers.forEach(opening::header);
        if (token != null) {
            opening.subprotocols("tillstream.v1", "bearer." + token);
        }
        var listener = new Socket();
        listener.socket = opening.buildAsync(URI.create("ws://127.0.0.1:" + RestAssured.port + path), listener)
                .join();
        return listener;
    }

    /** The status with which a handshake is refused. */
    static int refusal(String path, String token, Map<String, String> headers) {
        try (var opened = open(path, token, headers)) {
            throw new AssertionError("opened: " + opened);
        } catch (CompletionException failure) {
            return ((WebSocketHandshakeException) failure.getCause())
                    .getResponse()
                    .statusCode();
        }
    }

    String protocol() {
        return socket.getSubprotocol();
    }

    Socket say(Object message) {
        return sayText(Json.bytes(message).toString());
    }

    Socket sayText(String text) {
        socket.sendText(text, true).join();
        return this;
    }

    void acknowledge(String id, String outcome) {
        say(Map.of("type", "ack", "id", id, "outcome", outcome));
    }

    /** The next message, which must be of this type. */
    JsonNode next(String type) {
        try {
            var message = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (message == null || !message.path("type").asText().equals(type)) {
                throw new AssertionError("Instead of " + type + ": " + message);
            }
            return message;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** All that comes before the answer to a ping that is sent now. */
    List<JsonNode> untilPong() {
        say(Map.of("type", "ping"));
        var messages = new ArrayList<JsonNode>();
        while (true) {
            try {
                var message = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                if (message == null || message.path("type").asText().equals("pong")) {
                    return messages;
                }
                messages.add(message);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    int closeCode() {
        return closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    boolean isClosed() {
        return closed.isDone();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            heard.add(Json.tree(part.toString().getBytes(StandardCharsets.UTF_8)));
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
