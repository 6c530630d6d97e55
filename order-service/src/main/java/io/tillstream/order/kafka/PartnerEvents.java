package io.tillstream.order.kafka;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.copy.Copies;
import io.tillstream.kit.data.inbox.Inbox;
import io.tillstream.kit.event.CloudEvent;
import io.tillstream.order.ingest.Models;
import io.tillstream.order.usecase.ResolvePartners;
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
            List.of("id", "name", "display_name", "merged_into", "active", "company_id", "uuid");

    private final Inbox inbox;
    private final Copies copies;
    private final Pool pool;
    private final Arrivals arrivals;
    private final ResolvePartners partners;

    PartnerEvents(Inbox inbox, Copies copies, Pool pool, Arrivals arrivals, ResolvePartners partners) {
        this.inbox = inbox;
        this.copies = copies;
        this.pool = pool;
        this.arrivals = arrivals;
        this.partners = partners;
    }

    @Incoming("pos-partners")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        var event = CloudEvent.from(record);
        var id = Long.parseLong(event.subject().substring(event.subject().lastIndexOf(':') + 1));
        var names = names(event);
        return inbox.patiently(() -> copies.put(pool, Models.PARTNER, id, event.sequence(), names))
                .chain(() -> inbox.patiently(() -> resolve(names)))
                .invoke(() -> arrivals.of(event.subject()));
    }

    /** Orders of a till that created this customer without a network. */
    private Uni<Void> resolve(JsonObject names) {
        return names != null && names.getValue("uuid") instanceof String uuid
                ? partners.resolve(uuid)
                : Uni.createFrom().voidItem();
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
