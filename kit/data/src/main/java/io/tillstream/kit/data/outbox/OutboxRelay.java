package io.tillstream.kit.data.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Publishes the outbox: one publisher at a time for each database, in the order of the rows. Woken when something was
 * appended; looks by itself every {@link #POLL} as a safety net (a NOTIFY would cost the writers their commits).
 */
@Singleton
public class OutboxRelay implements Runnable {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration POLL = Duration.ofMillis(500);
    /** An append is seen only after its commit: look again and again for this long. */
    private static final Duration EXPECTATION = Duration.ofSeconds(2);

    private static final Duration FIRST_GLANCE = Duration.ofMillis(2);
    private static final Duration LONGEST_GLANCE = Duration.ofMillis(100);
    /** Under load, what comes within this leaves together: one look and one deletion for many events. */
    private static final Duration GATHERING = Duration.ofMillis(20);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final OutboxPublisher publisher;
    private final Thread thread = new Thread(this, "outbox-relay");
    private volatile long expectUntil;
    private volatile long glance;
    private volatile boolean running = true;

    OutboxRelay(OutboxPublisher publisher) {
        this.publisher = publisher;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        thread.interrupt();
        thread.join(Duration.ofSeconds(3).toMillis());
    }

    /** Something was appended and will be committed soon. */
    void expect() {
        expectUntil = System.nanoTime() + EXPECTATION.toNanos();
        glance = FIRST_GLANCE.toNanos();
        // Another replica publishes: it looks by itself, and asking for its lock each time would help nobody.
        if (publisher.isPublishing()) {
            LockSupport.unpark(thread);
        }
    }

    @Override
    public void run() {
        while (running) {
            try {
                pauseAfter(publisher.publishBatch());
            } catch (InterruptedException shutdown) {
                break;
            } catch (Exception failure) {
                if (running) {
                    LOG.warnf("Events wait in the outbox: %s", failure.getMessage());
                    rest(AFTER_FAILURE);
                }
            }
        }
        closeUninterrupted();
    }

    private void pauseAfter(int published) throws InterruptedException {
        if (published == OutboxPublisher.BATCH) {
            return;
        }
        if (published > 0) {
            Thread.sleep(GATHERING.toMillis());
        } else if (publisher.isPublishing() && System.nanoTime() < expectUntil) {
            LockSupport.parkNanos(glance);
            glance = Math.min(2 * glance, LONGEST_GLANCE.toNanos());
        } else {
            rest(POLL);
        }
    }

    /** The producer says goodbye to the broker; an interrupted thread could not wait for that. */
    private void closeUninterrupted() {
        Thread.interrupted();
        publisher.close();
    }

    private static void rest(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
