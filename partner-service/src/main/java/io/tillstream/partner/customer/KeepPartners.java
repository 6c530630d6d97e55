package io.tillstream.partner.customer;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.model.RecordEvents;
import io.tillstream.kit.identity.Caller;
import io.tillstream.partner.config.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A customer becomes known, changes, is put away, comes back. */
@ApplicationScoped
public class KeepPartners {

    private final Partners partners;
    private final Terms terms;
    private final RecordEvents events;
    private final Caller caller;
    private final Clock clock;

    KeepPartners(Partners partners, Terms terms, RecordEvents events, Caller caller, Clock clock) {
        this.partners = partners;
        this.terms = terms;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param isNew false where the uuid was registered before: the customer is as it stands now
     */
    public record Registered(Partner partner, boolean isNew) {}

    /** @param uuid whoever registers made it, or null */
    public Uni<Registered> register(String uuid, PartnerDetails details) {
        var identity = uuid == null ? UUID.randomUUID().toString() : Identities.checked(uuid);
        var partner = new Partner(caller.companyId(), identity, details, clock.instant());
        return checkTerms(details)
                .chain(() -> Panache.withTransaction(() -> uuid == null
                        ? add(partner)
                        : partners.registered(identity)
                                .chain(known -> known == null
                                        ? add(partner)
                                        : Uni.createFrom().item(new Registered(known, false)))))
                .onFailure()
                .transform(TakenBarcode::named);
    }

    private Uni<Registered> add(Partner partner) {
        return partners.persist(partner).call(this::tell).map(added -> new Registered(added, true));
    }

    /** @param version what the caller read, or null to change whatever stands there */
    public Uni<Partner> change(long id, Long version, UnaryOperator<PartnerDetails> change) {
        return checkTerms(change.apply(PartnerDetails.blank()))
                .chain(() -> alter(
                        id, version, partner -> partner.change(change.apply(partner.details()), clock.instant())));
    }

    public Uni<Partner> archive(long id, Long version) {
        return alter(id, version, partner -> partner.archive(clock.instant()));
    }

    public Uni<Partner> restore(long id, Long version) {
        return alter(id, version, partner -> partner.restore(clock.instant()));
    }

    private Uni<Partner> alter(long id, Long version, Consumer<Partner> change) {
        return Panache.withTransaction(() -> partners.requireForChange(id)
                        .invoke(partner -> Versions.require(version, partner))
                        .invoke(change)
                        .call(this::tell))
                .onFailure()
                .transform(TakenBarcode::named);
    }

    /** Before the customer is locked: their owner may have to be asked. */
    private Uni<Void> checkTerms(PartnerDetails details) {
        return terms.check(details.pricelistId(), details.fiscalPositionId());
    }

    private Uni<Void> tell(Partner partner) {
        return events.changed(PartnerModel.NAME, partner.id());
    }
}
