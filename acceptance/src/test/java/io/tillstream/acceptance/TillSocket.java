package io.tillstream.acceptance;

import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A till's end of the channel. */
final class TillSocket implements WebSocket.Listener, AutoCloseable {

    private static final int PATIENCE_S = 10;

    private final BlockingQueue<JsonPath> messages = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private WebSocket socket;

    static TillSocket connect(Person person, long register) throws Exception {
        var till = new TillSocket();
        till.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("tillstream.v1", "bearer." + person.token())
                .header("Origin", person.gateway())
                .buildAsync(
                        URI.create(person.gateway().replaceFirst("^http", "ws") + "/ws/pos?register_id=" + register),
                        till)
                .get(PATIENCE_S, TimeUnit.SECONDS);
        return till;
    }

    JsonPath await(String type) throws InterruptedException {
        return await(message -> type.equals(message.getString("type")));
    }

    JsonPath awaitSelection(String id) throws InterruptedException {
        return await(message -> "selection".equals(message.getString("type")) && id.equals(message.getString("id")));
    }

    private JsonPath await(Predicate<JsonPath> wanted) throws InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (System.nanoTime() < deadline) {
            var message = messages.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (message != null && wanted.test(message)) {
                return message;
            }
        }
        throw new AssertionError("The message did not come within " + PATIENCE_S + " s");
    }

    void send(String json) {
        socket.sendText(json, true);
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            messages.add(JsonPath.from(partial.toString()));
            partial.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
