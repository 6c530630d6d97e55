package io.tillstream.bench.relay;

import io.tillstream.local.cli.Fault;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Tills that wait, take what comes, and say so. */
final class TillSockets implements AutoCloseable {

    /** Called on an event loop. */
    interface Listener {
        void selection(long register, String id, long nanoTime);
    }

    private static final int AT_ONCE = 50;
    private static final long PATIENCE_MINUTES = 6;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final WebSocketClient client =
            vertx.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(100_000));
    private final URI gateway;
    private final String token;
    private final Listener listener;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private volatile boolean closing;

    TillSockets(String gateway, String token, Listener listener) {
        this.gateway = URI.create(gateway);
        this.token = token;
        this.listener = listener;
    }

    /** Returns when each of them was welcomed. */
    void connect(List<Long> registers) {
        var left = new ConcurrentLinkedQueue<>(registers);
        var all = new CompletableFuture<Void>();
        var missing = new AtomicInteger(registers.size());
        for (int i = 0; i < AT_ONCE; i++) {
            connectNext(left, missing, all);
        }
        try {
            all.get(PATIENCE_MINUTES, TimeUnit.MINUTES);
        } catch (Exception failure) {
            throw new Fault(missing.get() + " tills did not connect: " + failure.getMessage(), failure);
        }
    }

    private void connectNext(Queue<Long> left, AtomicInteger missing, CompletableFuture<Void> all) {
        var register = left.poll();
        if (register == null || all.isDone()) {
            return;
        }
        client.connect(options(register)).onComplete(connected -> {
            if (connected.failed()) {
                all.completeExceptionally(connected.cause());
                return;
            }
            listen(connected.result(), register, () -> {
                if (missing.decrementAndGet() == 0) {
                    all.complete(null);
                }
                connectNext(left, missing, all);
            });
        });
    }

    private WebSocketConnectOptions options(long register) {
        return new WebSocketConnectOptions()
                .setHost(gateway.getHost())
                .setPort(gateway.getPort())
                .setURI("/ws/pos?register_id=" + register)
                .addSubProtocol("tillstream.v1")
                .addSubProtocol("bearer." + token);
    }

    private void listen(WebSocket socket, long register, Runnable welcomed) {
        open.incrementAndGet();
        socket.closeHandler(closed -> {
            open.decrementAndGet();
            if (!closing) {
                lost.incrementAndGet();
            }
        });
        socket.textMessageHandler(text -> {
            var now = System.nanoTime();
            var message = new JsonObject(Buffer.buffer(text));
            if ("welcome".equals(message.getString("type"))) {
                welcomed.run();
            } else if ("selection".equals(message.getString("type"))) {
                var id = message.getString("id");
                listener.selection(register, id, now);
                socket.writeTextMessage("{\"type\":\"ack\",\"id\":\"" + id + "\",\"outcome\":\"applied\"}");
            }
        });
    }

    int open() {
        return open.get();
    }

    /** Sockets that ended by themselves. */
    int lost() {
        return lost.get();
    }

    @Override
    public void close() {
        closing = true;
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
