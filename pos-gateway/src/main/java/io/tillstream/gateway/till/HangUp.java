package io.tillstream.gateway.till;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Ends a connection without a word. Vert.x closes only after what was written before has gone out, which is never where
 * the other side does not read; so this reaches for the channel below it.
 */
final class HangUp {

    private HangUp() {}

    static void on(HttpConnection connection) {
        if (connection instanceof ConnectionBase base) {
            base.channel().close();
        } else if (connection != null) {
            connection.close();
        }
    }
}
