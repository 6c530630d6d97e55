package io.tillstream.partner.customer;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.model.RecordEvents;
import io.tillstream.kit.identity.Caller;
import io.tillstream.partner.config.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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

    public Uni<Partner> register(PartnerDetails details) {
        var partner = new Partner(caller.companyId(), details, clock.instant());
        return checkTerms(details)
                .chain(() ->
                        Panache.withTransaction(() -> partners.persist(partner).call(this::tell)))
                .onFailure()
                .transform(TakenBarcode::named);
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
