package io.tillstream.gateway.relay;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.event.CloudEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads {@code pos.selections} from its beginning into the log, and goes on. */
@Singleton
public class SelectionReader implements TopicReader.Listener {

    private final SelectionLog log;
    private final SelectionEvents events;
    private final TopicReader reader;

    SelectionReader(
            SelectionLog log,
            SelectionEvents events,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.log = log;
        this.events = events;
        this.reader = new TopicReader(bootstrap, List.of(Topics.SELECTIONS), TopicReader.From.BEGINNING, this);
    }

    void start(@Observes StartupEvent event) {
        reader.start();
    }

    void stop(@Observes ShutdownEvent event) {
        reader.close();
    }

    Instant lastProgress() {
        return reader.lastProgress();
    }

    @Override
    public void on(CloudEvent event) {
        events.read(event).ifPresent(log::apply);
    }

    @Override
    public void caughtUp() {
        log.becomeLive();
    }

    @Scheduled(every = "2s")
    void expire() {
        log.expire(Instant.now());
    }
}
