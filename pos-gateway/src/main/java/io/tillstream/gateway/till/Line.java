package io.tillstream.gateway.till;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.tillstream.gateway.Json;
import io.tillstream.gateway.identity.RegisterPlace;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** One open socket and who is at its other end. */
class Line {

    static final int EXPIRED = 4401;
    private static final int POLICY_VIOLATION = 1008;
    /** A client that keeps saying what we cannot use is broken; it is cut off before it fills our logs. */
    private static final int MOST_REFUSALS = 20;

    /** What a client does not fetch lies in our memory; who is cut off connects again and gets what still waits. */
    private static final int MOST_UNSENT = 5_000;

    private static final Logger LOG = Logger.getLogger(Line.class);

    private final WebSocketConnection connection;
    private volatile Person person;
    private final AtomicInteger unsent = new AtomicInteger();
    private int refusals;

    Line(WebSocketConnection connection) {
        this.connection = connection;
        this.person = connection.userData().get(Handshake.PERSON);
    }

    String id() {
        return connection.id();
    }

    Person person() {
        return person;
    }

    /** The cookie's session, or null where the socket came with a token. */
    String session() {
        return connection.userData().get(Handshake.SESSION);
    }

    /** Null on a back-office screen. */
    RegisterPlace register() {
        return connection.userData().get(Handshake.REGISTER);
    }

    void renew(Person fresh) {
        this.person = fresh;
    }

    /** Queued in order; does not wait. */
    void tell(Message message) {
        if (connection.isOpen()) {
            if (unsent.incrementAndGet() > MOST_UNSENT) {
                close(POLICY_VIOLATION, "too slow to hear what is said");
                return;
            }
            connection
                    .sendText(Json.bytes(message).toString())
                    .onTermination()
                    .invoke(unsent::decrementAndGet)
                    .subscribe()
                    .with(sent -> {}, this::lost);
        }
    }

    void refuse(String code, String detail, String id) {
        tell(new Message.Refused(code, detail, id));
        if (++refusals >= MOST_REFUSALS) {
            close(POLICY_VIOLATION, "too many messages that cannot be used");
        }
    }

    void close(int code, String reason) {
        if (connection.isOpen()) {
            connection.close(new CloseReason(code, reason)).subscribe().with(closed -> {}, this::lost);
        }
    }

    boolean isOpen() {
        return connection.isOpen();
    }

    private void lost(Throwable failure) {
        LOG.debugf("Socket %s is gone: %s", id(), failure.getMessage());
    }
}
