package io.tillstream.gateway.upstream;

import io.vertx.core.http.HttpClosedException;
import java.io.IOException;

/** A connection that ended before an answer came, as when an owner restarts: what changes nothing is asked once more. */
public final class BrokenConnection {

    private BrokenConnection() {}

    /** Not a timeout: an owner that is slow is not helped by a second call. */
    public static boolean caused(Throwable failure) {
        return failure instanceof IOException || failure instanceof HttpClosedException;
    }
}
