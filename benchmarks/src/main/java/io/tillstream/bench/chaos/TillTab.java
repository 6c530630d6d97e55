package io.tillstream.bench.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** One socket of a till, from its welcome to its end. */
final class TillTab implements WebSocket.Listener {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final SelectedAtTill till;
    private final Set<String> shown = ConcurrentHashMap.newKeySet();
    private final StringBuilder text = new StringBuilder();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile WebSocket socket;

    private TillTab(SelectedAtTill till) {
        this.till = till;
    }

    /** Completes when it is open; fails where nobody opens it. */
    static CompletableFuture<TillTab> open(SelectedAtTill till, String gateway, String token) {
        var tab = new TillTab(till);
        return HTTP.newWebSocketBuilder()
                .subprotocols("tillstream.v1", "bearer." + token)
                .buildAsync(
                        URI.create(gateway.replaceFirst("http", "ws") + "/ws/pos?register_id=" + till.registerId()),
                        tab)
                .thenApply(socket -> {
                    tab.socket = socket;
                    return tab;
                });
    }

    boolean isEnded() {
        return ended.isDone();
    }

    void close() {
        socket.abort();
        ended.complete(null);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            hear(from, read(text.toString()));
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void hear(WebSocket from, JsonNode message) {
        var id = message.path("id").asText();
        switch (message.path("type").asText()) {
            case "selection" -> {
                if (!shown.add(id)) {
                    till.complain(id + " came twice on one socket");
                }
                till.apply(id);
                from.sendText("{\"type\":\"ack\",\"id\":\"" + id + "\",\"outcome\":\"applied\"}", true);
            }
            case "selection-status" -> till.ended(id, message.path("status").asText());
            case "error" -> complainUnlessUnstored(from, message);
            default -> {
                // A welcome, a session, news.
            }
        }
    }

    /** While Kafka or a replica is away an answer may be given again; the selection waits. */
    private void complainUnlessUnstored(WebSocket from, JsonNode error) {
        if (error.path("code").asText().equals("not-stored")) {
            from.sendText(
                    "{\"type\":\"ack\",\"id\":\"" + error.path("id").asText() + "\",\"outcome\":\"applied\"}", true);
        } else {
            till.complain("it was answered " + error);
        }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        ended.complete(null);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        ended.complete(null);
    }

    private static JsonNode read(String json) {
        try {
            return Caller.JSON.readTree(json);
        } catch (IOException malformed) {
            throw new IllegalStateException(malformed);
        }
    }
}
