package io.tillstream.order.kafka;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.copy.Copies;
import io.tillstream.kit.data.inbox.Inbox;
import io.tillstream.kit.event.CloudEvent;
import io.tillstream.order.ingest.Models;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the names of customers, and of whom they became; nothing else about them. */
@ApplicationScoped
public class PartnerEvents {

    private static final List<String> KEPT =
            List.of("id", "name", "display_name", "merged_into", "active", "company_id");

    private final Inbox inbox;
    private final Copies copies;
    private final Pool pool;
    private final Arrivals arrivals;

    PartnerEvents(Inbox inbox, Copies copies, Pool pool, Arrivals arrivals) {
        this.inbox = inbox;
        this.copies = copies;
        this.pool = pool;
        this.arrivals = arrivals;
    }

    @Incoming("pos-partners")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        var event = CloudEvent.from(record);
        var id = Long.parseLong(event.subject().substring(event.subject().lastIndexOf(':') + 1));
        return inbox.patiently(() -> copies.put(pool, Models.PARTNER, id, event.sequence(), names(event)))
                .invoke(() -> arrivals.of(event.subject()));
    }

    /** Null where the customer was erased. */
    private static JsonObject names(CloudEvent event) {
        if (event.isTombstone()) {
            return null;
        }
        var record = new JsonObject(Buffer.buffer(event.data())).getJsonObject("record");
        var names = new JsonObject();
        KEPT.stream().filter(record::containsKey).forEach(field -> names.put(field, record.getValue(field)));
        return names;
    }
}
