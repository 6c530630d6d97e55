package io.tillstream.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The till's WebSocket: what the server pushes, and the till's answers. */
final class TillChannel implements WebSocket.Listener, AutoCloseable {

    private static final int PATIENCE_S = 10;

    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private WebSocket socket;

    static TillChannel connect(Api till, long registerId) {
        var channel = new TillChannel();
        try {
            channel.socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .subprotocols("tillstream.v1", "bearer." + till.token())
                    .header("Origin", till.gateway())
                    .buildAsync(
                            URI.create(
                                    till.gateway().replaceFirst("^http", "ws") + "/ws/pos?register_id=" + registerId),
                            channel)
                    .get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException | TimeoutException | InterruptedException failure) {
            throw new DayFailed("the till channel does not open: " + failure);
        }
        return channel;
    }

    /** The next message of a type; others in between are passed over. */
    JsonNode await(String type) {
        try {
            var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
            while (System.nanoTime() < deadline) {
                var message = messages.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (message != null && type.equals(message.path("type").asText())) {
                    return message;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new DayFailed("no \"" + type + "\" came over the till channel");
    }

    void acknowledge(String selectionId) {
        socket.sendText(Api.write(java.util.Map.of("type", "ack", "id", selectionId, "outcome", "applied")), true);
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            messages.add(Api.read(partial.toString()));
            partial.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "the day is over");
    }
}
