package io.tillstream.order.kafka;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.copy.Copies;
import io.tillstream.kit.data.inbox.Inbox;
import io.tillstream.kit.event.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the copies of what shops sell, and of registers and taxes. */
@ApplicationScoped
public class ConfigEvents {

    private final Inbox inbox;
    private final Copies copies;
    private final Arrivals arrivals;

    ConfigEvents(Inbox inbox, Copies copies, Arrivals arrivals) {
        this.inbox = inbox;
        this.copies = copies;
        this.arrivals = arrivals;
    }

    @Incoming("pos-config")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        var event = CloudEvent.from(record);
        return inbox.patiently(() -> copies.apply(event)).invoke(() -> arrivals.of(event.subject()));
    }
}
