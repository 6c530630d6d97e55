package io.tillstream.partner.customer;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.model.RecordEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** A person asks to be forgotten: with every record that was merged into theirs. */
@ApplicationScoped
public class ErasePartner {

    /** A delta tells tills to drop the record. */
    private static final String GONE = """
            INSERT INTO tombstone (model, id, change_xid) VALUES (?1, ?2, pg_current_xact_id())
            ON CONFLICT (model, id) DO UPDATE SET change_xid = excluded.change_xid
            """;

    private final Partners partners;
    private final RecordEvents events;
    private final Clock clock;

    ErasePartner(Partners partners, RecordEvents events, Clock clock) {
        this.partners = partners;
        this.events = events;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Void> erase(long id) {
        return partners.requireForChange(id)
                .invoke(Partner::requireStanding)
                .chain(partner -> partners.mergedInto(id).chain(merged -> Multi.createBy()
                        .concatenating()
                        .streams(
                                Multi.createFrom().iterable(merged),
                                Multi.createFrom().item(partner))
                        .onItem()
                        .transformToUniAndConcatenate(this::forget)
                        .collect()
                        .last()))
                .replaceWithVoid();
    }

    private Uni<Void> forget(Partner partner) {
        partner.erase(clock.instant());
        return Panache.getSession()
                .call(session -> session.flush())
                .chain(session -> session.createNativeQuery(GONE)
                        .setParameter(1, PartnerModel.NAME)
                        .setParameter(2, partner.id())
                        .executeUpdate())
                .chain(() -> events.deleted(PartnerModel.NAME, partner.id(), String.valueOf(partner.id())));
    }
}
