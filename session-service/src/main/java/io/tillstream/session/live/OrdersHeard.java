package io.tillstream.session.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.inbox.Inbox;
import io.tillstream.kit.event.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Hears of every order, many at a time: ten thousand of them cost a few transactions. */
@ApplicationScoped
class OrdersHeard {

    private static final Logger LOG = Logger.getLogger(OrdersHeard.class);

    private final LiveFigures figures;
    private final Inbox inbox;
    private final ObjectMapper json;

    OrdersHeard(LiveFigures figures, Inbox inbox, ObjectMapper json) {
        this.figures = figures;
        this.inbox = inbox;
        this.json = json;
    }

    @Incoming("pos-orders-live")
    Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        var heard = new ArrayList<Heard>();
        batch.forEach(record -> read(record).ifPresent(heard::add));
        return heard.isEmpty() ? Uni.createFrom().voidItem() : inbox.patiently(() -> figures.add(heard));
    }

    /** What cannot be read is on the dead-letter topic already: whoever posts late orders puts it there. */
    private Optional<Heard> read(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(Heard.of(CloudEvent.from(record), json));
        } catch (IOException | RuntimeException malformed) {
            LOG.warnf(
                    "No figure has event %d of partition %d: %s",
                    record.offset(), record.partition(), malformed.getMessage());
            return Optional.empty();
        }
    }
}
