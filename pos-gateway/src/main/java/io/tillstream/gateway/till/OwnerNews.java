package io.tillstream.gateway.till;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tillstream.contracts.Topics;
import io.tillstream.gateway.Json;
import io.tillstream.gateway.payload.Pulses;
import io.tillstream.gateway.relay.TopicReader;
import io.tillstream.gateway.upstream.Owner;
import io.tillstream.kit.event.CloudEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Listens to what owners say from now on: a till that connects loads what was before. */
@Singleton
class OwnerNews implements TopicReader.Listener {

    private static final String REGISTER = "pos.config";
    private static final List<String> TOPICS = List.of(Topics.CONFIG, Topics.PARTNERS, Topics.SESSIONS);

    private static final Map<String, Owner> OWNERS =
            Map.of(Topics.CONFIG, Owner.CONFIG, Topics.PARTNERS, Owner.PARTNER, Topics.SESSIONS, Owner.SESSION);

    private final Changes changes;
    private final RegisterSessions sessions;
    private final Pulses pulses;
    private final TopicReader reader;
    private boolean heardBefore;

    OwnerNews(
            Changes changes,
            RegisterSessions sessions,
            Pulses pulses,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.changes = changes;
        this.sessions = sessions;
        this.pulses = pulses;
        this.reader = new TopicReader(bootstrap, TOPICS, TopicReader.From.END, this);
    }

    void start(@Observes StartupEvent event) {
        reader.start();
    }

    void stop(@Observes ShutdownEvent event) {
        reader.close();
    }

    @Override
    public void on(CloudEvent event) {
        pulses.doubt(OWNERS.get(event.topic()));
        if (event.topic().equals(Topics.SESSIONS)) {
            sessions.hear(event.type(), Json.tree(event.data()));
        } else {
            changes.gather(change(event));
        }
    }

    /** Reading began anew at the end: what was said in between is lost to us, so that anything may have changed. */
    @Override
    public void caughtUp() {
        pulses.doubtAll();
        if (heardBefore) {
            changes.gatherAll();
        }
        heardBefore = true;
    }

    /** A deleted record says no company; it concerns everybody who may have loaded it. */
    private static Changes.Change change(CloudEvent event) {
        var colon = event.subject().lastIndexOf(':');
        var model = event.subject().substring(0, colon);
        var register = model.equals(REGISTER) ? Long.parseLong(event.subject().substring(colon + 1)) : 0;
        return new Changes.Change(model, event.isTombstone() ? 0 : company(Json.tree(event.data())), register);
    }

    private static long company(JsonNode event) {
        return event.path("record").path("company_id").asLong();
    }
}
