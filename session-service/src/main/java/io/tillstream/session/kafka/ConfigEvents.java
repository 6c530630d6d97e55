package io.tillstream.session.kafka;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.copy.Copies;
import io.tillstream.kit.data.inbox.Inbox;
import io.tillstream.kit.event.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the copies of what config-service owns. */
@ApplicationScoped
public class ConfigEvents {

    private final Copies copies;
    private final Inbox inbox;

    ConfigEvents(Copies copies, Inbox inbox) {
        this.copies = copies;
        this.inbox = inbox;
    }

    @Incoming("pos-config")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return inbox.patiently(() -> copies.apply(CloudEvent.from(record)));
    }
}
