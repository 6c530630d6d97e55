package io.tillstream.bench.payload;

import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An open till that fetches the delta when it hears that something changed, as a till does. */
final class OpenTill implements WebSocket.Listener {

    private final Gateway gateway;
    private final long register;
    private final StringBuilder text = new StringBuilder();
    private final LinkedBlockingQueue<Loaded> deltas = new LinkedBlockingQueue<>();
    private String cursor;

    private OpenTill(Gateway gateway, long register) {
        this.gateway = gateway;
        this.register = register;
        this.cursor = Loaded.of(gateway.open(register, null)).cursor();
    }

    static OpenTill connect(Gateway gateway, long register) {
        var till = new OpenTill(gateway, register);
        gateway.http()
                .newWebSocketBuilder()
                .subprotocols("tillstream.v1", "bearer." + gateway.token())
                .buildAsync(gateway.socket(register), till)
                .join();
        return till;
    }

    /** The next delta with this product, or null when none came in time. */
    Loaded await(long product, double price, long seconds) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try {
            while (System.nanoTime() < end) {
                var delta = deltas.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (delta != null && has(delta, product, price)) {
                    return delta;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    private static boolean has(Loaded delta, long product, double price) {
        for (var record : delta.json().path("product.product")) {
            if (record.path("id").asLong() == product
                    && record.path("list_price").asDouble() == price) {
                return true;
            }
        }
        return false;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            var message = text.toString();
            text.setLength(0);
            if (message.contains("\"data-changed\"")) {
                var delta = Loaded.of(gateway.open(register, cursor));
                cursor = delta.cursor();
                deltas.add(delta);
            }
        }
        socket.request(1);
        return null;
    }
}
