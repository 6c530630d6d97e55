package io.tillstream.session.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.tillstream.contracts.EventTypes;
import io.tillstream.contracts.OrderEvent.OrderPaid;
import io.tillstream.kit.data.inbox.Inbox;
import io.tillstream.kit.event.CloudEvent;
import io.tillstream.session.late.LateOrders;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of orders that came after their session was sealed. */
@ApplicationScoped
public class OrderEvents {

    private static final String CONSUMER = "late-orders";
    private static final String PAID = EventTypes.of(OrderPaid.class);

    private final Inbox inbox;
    private final LateOrders late;
    private final ObjectMapper json;

    OrderEvents(Inbox inbox, LateOrders late, ObjectMapper json) {
        this.inbox = inbox;
        this.late = late;
        this.json = json;
    }

    /** Most events concern no late order: those cost no transaction. */
    @Incoming("pos-orders")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        var event = CloudEvent.from(record);
        if (!PAID.equals(event.type())) {
            return Uni.createFrom().voidItem();
        }
        var paid = read(event);
        return paid.late()
                ? inbox.once(CONSUMER, record, (same, connection) -> late.hear(connection, paid))
                : Uni.createFrom().voidItem();
    }

    private OrderPaid read(CloudEvent event) {
        try {
            return json.readValue(event.data(), OrderPaid.class);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
