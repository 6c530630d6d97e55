package io.tillstream.gateway.presence;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.tillstream.contracts.EventTypes;
import io.tillstream.contracts.TillsEvent.TillsConnected;
import io.tillstream.contracts.Topics;
import io.tillstream.gateway.Json;
import io.tillstream.gateway.relay.RelayProducer;
import io.tillstream.gateway.relay.TopicReader;
import io.tillstream.kit.event.CloudEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Says on {@code pos.tills} which tills this replica holds, and hears the others. All of them each time, so that a word
 * that was lost is made good by the next.
 */
@Singleton
class PresenceTalk implements TopicReader.Listener {

    private static final Logger LOG = Logger.getLogger(PresenceTalk.class);
    private static final String TYPE = EventTypes.of(TillsConnected.class);
    private static final int EVERY_S = 10;
    /** What changes within this is said at once: a morning is no storm here either. */
    private static final long GATHERING_MS = 300;

    private static final Duration LAST_WORD = Duration.ofSeconds(1);

    private final Presence presence;
    private final RelayProducer producer;
    private final Vertx vertx;
    private final TopicReader reader;
    private final AtomicBoolean gathering = new AtomicBoolean();

    PresenceTalk(
            Presence presence,
            RelayProducer producer,
            Vertx vertx,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.presence = presence;
        this.producer = producer;
        this.vertx = vertx;
        this.reader = new TopicReader(bootstrap, List.of(Topics.TILLS), TopicReader.From.END, this);
    }

    void start(@Observes StartupEvent event) {
        presence.whenChanged(this::gather);
        reader.start();
    }

    /** The others need not wait until they miss us. */
    void stop(@Observes ShutdownEvent event) {
        presence.whenChanged(() -> {});
        producer.publish(word(List.of(), false))
                .ifNoItem()
                .after(LAST_WORD)
                .fail()
                .onFailure()
                .recoverWithNull()
                .await()
                .indefinitely();
        reader.close();
    }

    @Override
    public void on(CloudEvent event) {
        if (!event.type().equals(TYPE)) {
            return;
        }
        var said = read(event);
        presence.hear(said);
        if (said.asking() && !said.replica().equals(presence.replica())) {
            gather();
        }
    }

    /** From here on we hear the others; those that are there already are asked. */
    @Override
    public void caughtUp() {
        say(true);
    }

    @Scheduled(every = EVERY_S + "s", delayed = EVERY_S + "s")
    void signOfLife() {
        say(false);
    }

    private void gather() {
        if (gathering.compareAndSet(false, true)) {
            vertx.setTimer(GATHERING_MS, moment -> {
                gathering.set(false);
                say(false);
            });
        }
    }

    private void say(boolean asking) {
        producer.publish(word(presence.here(), asking))
                .subscribe()
                .with(said -> {}, silent -> LOG.debugf("Nobody hears which tills are here: %s", silent.getMessage()));
    }

    private CloudEvent word(List<Long> registers, boolean asking) {
        var now = Instant.now().toString();
        var connected = new TillsConnected(presence.replica(), registers, EVERY_S, asking, now);
        return new CloudEvent(
                Topics.TILLS,
                presence.replica(),
                UUID.randomUUID().toString(),
                "/pos-gateway",
                TYPE,
                "replica:" + presence.replica(),
                now,
                0,
                null,
                Json.bytes(connected).getBytes());
    }

    private static TillsConnected read(CloudEvent event) {
        try {
            return Json.mapper().readerFor(TillsConnected.class).readValue(event.data());
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
