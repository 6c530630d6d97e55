package io.tillstream.partner.customer;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.model.RecordEvents;
import io.tillstream.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Two records turn out to be one customer. */
@ApplicationScoped
public class MergePartners {

    private final Partners partners;
    private final RecordEvents events;
    private final Clock clock;

    MergePartners(Partners partners, RecordEvents events, Clock clock) {
        this.partners = partners;
        this.events = events;
        this.clock = clock;
    }

    /** The survivor keeps what it has and takes what it lacks. A second time: nothing happens. */
    @WithTransaction
    public Uni<Partner> merge(long id, long into) {
        if (id == into) {
            throw Refusal.invalid("into", "is the customer itself");
        }
        return lockBoth(id, into).chain(() -> partners.require(id)).chain(gone -> partners.require(into)
                .call(survivor -> gone.isMergedInto(into) ? Uni.createFrom().voidItem() : merge(gone, survivor)));
    }

    /** In the order of their ids, so that two merges cannot wait for each other. */
    private Uni<Partner> lockBoth(long id, long into) {
        return partners.requireForChange(Math.min(id, into)).chain(() -> partners.requireForChange(Math.max(id, into)));
    }

    private Uni<Void> merge(Partner gone, Partner survivor) {
        gone.requireStanding();
        requireActive(survivor);
        var now = clock.instant();
        var inherited = gone.details();
        gone.mergeInto(survivor, now);
        if (survivor.details().barcode() == null) {
            gone.giveUpBarcode();
        }
        return Panache.getSession()
                .call(session -> session.flush())
                .invoke(() -> survivor.takeOver(inherited, now))
                .chain(() -> repoint(gone, survivor, now))
                .chain(repointed -> events.changed(
                        PartnerModel.NAME,
                        Stream.concat(
                                        Stream.of(gone.id(), survivor.id()),
                                        repointed.stream().map(Partner::id))
                                .toArray(Long[]::new)));
    }

    /** Who had been merged into the one that goes now points at the survivor: one step always leads to the customer. */
    private Uni<List<Partner>> repoint(Partner gone, Partner survivor, Instant now) {
        return partners.mergedInto(gone.id())
                .invoke(merged -> merged.forEach(partner -> partner.mergeInto(survivor, now)));
    }

    private static void requireActive(Partner survivor) {
        survivor.requireStanding();
        if (!survivor.isActive()) {
            throw Refusal.conflict("partner-archived", "Customer " + survivor.id() + " is archived. Restore it first.");
        }
    }
}
