package io.tillstream.partner.config;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.copy.Copies;
import io.tillstream.kit.data.inbox.Inbox;
import io.tillstream.kit.event.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the copies of registers, pricelists, fiscal positions and companies. */
@ApplicationScoped
public class ConfigEvents {

    private final Inbox inbox;
    private final Copies copies;

    ConfigEvents(Inbox inbox, Copies copies) {
        this.inbox = inbox;
        this.copies = copies;
    }

    @Incoming("pos-config")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return inbox.patiently(() -> copies.apply(CloudEvent.from(record)));
    }
}
