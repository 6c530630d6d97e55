package io.tillstream.gateway.till;

import io.quarkus.websockets.next.WebSocketConnection;
import io.tillstream.gateway.Json;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * What a client has still to be told, in order. Little of it is written at a time; the rest waits as what it is, mostly
 * records that the log holds anyway, until the client has taken what went before.
 */
final class Outgoing {

    /** More than one message is under way at a time, but never much more than this, in bytes. */
    private static final int WINDOW = 64 * 1024;
    /** More than a till could have waiting: who is that far behind does not listen. */
    private static final int MOST = 5_000;

    private final WebSocketConnection connection;
    private final Queue<Message> waiting = new ArrayDeque<>();
    private int underWay;
    private long takenAt;

    Outgoing(WebSocketConnection connection) {
        this.connection = connection;
    }

    /** False where too much waits already. */
    synchronized boolean add(Message message) {
        if (waiting.size() >= MOST) {
            return false;
        }
        if (underWay == 0) {
            takenAt = System.nanoTime();
        }
        waiting.add(message);
        writeOn();
        return true;
    }

    private void writeOn() {
        while (underWay < WINDOW && !waiting.isEmpty()) {
            var bytes = Json.bytes(waiting.remove());
            var length = bytes.length();
            underWay += length;
            connection.sendText(bytes.toString()).subscribe().with(taken -> taken(length), lost -> taken(length));
        }
    }

    private synchronized void taken(int length) {
        underWay -= length;
        takenAt = System.nanoTime();
        if (connection.isOpen()) {
            writeOn();
        } else {
            waiting.clear();
        }
    }

    /** For how long the client has not taken anything of what waits for it, in nanoseconds. */
    synchronized long stuckFor(long now) {
        return underWay == 0 ? 0 : now - takenAt;
    }
}
