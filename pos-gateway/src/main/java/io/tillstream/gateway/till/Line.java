package io.tillstream.gateway.till;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.tillstream.gateway.identity.RegisterPlace;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** One open socket and who is at its other end. */
class Line {

    static final int EXPIRED = 4401;
    static final int RESTARTING = 1012;
    static final int TEXT_ONLY = 1003;
    static final int POLICY_VIOLATION = 1008;
    /** A client that keeps saying what we cannot use is broken; it is cut off before it fills our logs. */
    private static final int MOST_REFUSALS = 20;

    private static final Logger LOG = Logger.getLogger(Line.class);

    private final WebSocketConnection connection;
    private final Outgoing outgoing;
    private final Pace pace;
    /** When we said good-bye; 0 before that. */
    private final AtomicLong closing = new AtomicLong();

    private volatile Person person;
    private volatile long heard = System.nanoTime();
    private int refusals;

    Line(WebSocketConnection connection, ChannelSettings settings) {
        this.connection = connection;
        this.outgoing = new Outgoing(connection);
        this.pace = new Pace(settings.messagesPerSecond(), settings.burst(), heard);
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

    /** Something came, if only the answer to a ping. */
    void heard() {
        heard = System.nanoTime();
    }

    /** Whether what just came is to be listened to; who floods us is cut off. */
    boolean listensTo() {
        heard();
        if (!isOpen()) {
            return false;
        }
        if (!pace.allows(heard)) {
            cutOff("too many messages");
            return false;
        }
        return true;
    }

    long silentFor(long now) {
        return now - heard;
    }

    long stuckFor(long now) {
        return outgoing.stuckFor(now);
    }

    /** Queued in order; does not wait. */
    void tell(Message message) {
        if (isOpen() && !outgoing.add(message)) {
            cutOff("too slow to hear what is said");
        }
    }

    void refuse(String code, String detail, String id) {
        tell(new Message.Refused(code, detail, id));
        if (++refusals >= MOST_REFUSALS) {
            cutOff("too many messages that cannot be used; the last: " + code);
        }
    }

    /** It broke the rules of the channel, which is said once. */
    void cutOff(String reason) {
        close(POLICY_VIOLATION, reason);
    }

    void close(int code, String reason) {
        if (connection.isOpen() && closing.compareAndSet(0, System.nanoTime())) {
            LOG.infof("%s is closed with %d: %s", this, code, reason);
            connection.close(new CloseReason(code, reason)).subscribe().with(closed -> {}, this::lost);
        }
    }

    /** For how long the other side has not answered our good-bye, in nanoseconds. */
    long leavingFor(long now) {
        return closing.get() == 0 ? 0 : now - closing.get();
    }

    void hangUp() {
        HangUp.on(connection.userData().get(Handshake.CONNECTION));
    }

    boolean isOpen() {
        return connection.isOpen() && closing.get() == 0;
    }

    private void lost(Throwable failure) {
        LOG.debugf("%s is gone: %s", this, failure.getMessage());
    }

    @Override
    public String toString() {
        var place = register();
        return (place == null ? "A screen" : "A till of register " + place.id()) + " of user " + person.userId();
    }
}
