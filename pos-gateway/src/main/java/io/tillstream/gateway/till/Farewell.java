package io.tillstream.gateway.till;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * This replica stops: every socket is told to come back, each after a time of its own, so that the other replicas are not
 * overrun. Nobody is let in any more.
 */
@Singleton
class Farewell {

    private static final Logger LOG = Logger.getLogger(Farewell.class);
    private static final int FIRST = 1;

    private final Instance<Lines> open;
    private final ChannelSettings settings;
    private final AtomicBoolean said = new AtomicBoolean();

    Farewell(Instance<Lines> open, ChannelSettings settings) {
        this.open = open;
        this.settings = settings;
    }

    boolean isSaid() {
        return said.get();
    }

    void soon(@Observes ShutdownDelayInitiatedEvent event) {
        say();
    }

    void now(@Observes @Priority(FIRST) ShutdownEvent event) {
        say();
    }

    private void say() {
        if (said.compareAndSet(false, true)) {
            var told = open.stream().flatMap(lines -> lines.all().stream()).toList();
            LOG.infof("Stopping: %d sockets are told to come back to another replica", told.size());
            told.forEach(line -> say(line, settings));
        }
    }

    static void say(Line line, ChannelSettings settings) {
        var most = Math.max(1, settings.reconnectWithin().toMillis());
        var after = ThreadLocalRandom.current().nextLong(most);
        line.tell(new Message.Reconnect(after));
        line.close(Line.RESTARTING, "restarting; reconnect after " + after + " ms");
    }
}
