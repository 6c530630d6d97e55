package io.tillstream.partner.purchase;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.tillstream.contracts.EventTypes;
import io.tillstream.contracts.OrderEvent.OrderPaid;
import io.tillstream.kit.data.inbox.Inbox;
import io.tillstream.kit.event.CloudEvent;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Remembers when a customer last bought in a store. The same order twice, or an older one later, changes nothing. */
@ApplicationScoped
public class Purchases {

    private static final String PAID = EventTypes.of(OrderPaid.class);

    /** Who was merged meanwhile is who remains of them. */
    private static final String REMEMBER = """
            INSERT INTO partner_use (store_id, partner_id, last_at)
            SELECT $1, coalesce(p.merged_into, p.id), $3 FROM partner p WHERE p.id = $2 AND p.erased_at IS NULL
            ON CONFLICT (store_id, partner_id) DO UPDATE SET last_at = greatest(partner_use.last_at, excluded.last_at)
            """;

    private final Inbox inbox;
    private final Pool pool;
    private final ObjectMapper json;

    Purchases(Inbox inbox, Pool pool, ObjectMapper json) {
        this.inbox = inbox;
        this.pool = pool;
        this.json = json;
    }

    @Incoming("purchases")
    Uni<Void> on(ConsumerRecord<String, byte[]> message) {
        var event = CloudEvent.from(message);
        return event.type().equals(PAID)
                ? remember(paid(event))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> remember(OrderPaid order) {
        if (order.partnerId() == null) {
            return Uni.createFrom().voidItem();
        }
        var values = Tuple.of(order.storeId(), order.partnerId(), OffsetDateTime.parse(order.orderedAt()));
        return inbox.patiently(
                () -> pool.preparedQuery(REMEMBER).execute(values).replaceWithVoid());
    }

    private OrderPaid paid(CloudEvent event) {
        try {
            return json.readValue(event.data(), OrderPaid.class);
        } catch (IOException unfit) {
            throw new UncheckedIOException(unfit);
        }
    }
}
