package io.tillstream.order.ingest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads those orders of which a till sends only what changed over what is stored of them; all at once. */
@ApplicationScoped
class Rereading {

    private final StandingOrders standing;

    Rereading(StandingOrders standing) {
        this.standing = standing;
    }

    /**
     * @param all also those that may say all by themselves; else only those that make no sense alone
     * @return the same list where there are none
     */
    Uni<List<Arrival>> over(List<Arrival> arrivals, Known known, Sender sender, boolean all) {
        Predicate<Arrival> asked = all ? Arrival::mayBeChange : Arrival::isChange;
        var changes = arrivals.stream()
                .filter(arrival -> arrival.uid() != null)
                .filter(asked)
                .toList();
        if (changes.isEmpty()) {
            return Uni.createFrom().item(arrivals);
        }
        var identities =
                changes.stream().collect(Collectors.toMap(Arrival::place, one -> identity(one, known, sender)));
        return standing.of(Set.copyOf(identities.values()))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(arrivals)
                        : over(arrivals, changes, identities, found, known, sender));
    }

    private Uni<List<Arrival>> over(
            List<Arrival> arrivals,
            List<Arrival> changes,
            Map<Integer, OrderIdentity> identities,
            Map<OrderIdentity, Standing> found,
            Known known,
            Sender sender) {
        return standing.goneLines(ids(changes, arrival -> arrival.change().removedLines()))
                .chain(lines -> standing.gonePayments(
                                ids(changes, arrival -> arrival.change().removedPayments()))
                        .map(payments -> arrivals.stream()
                                .map(arrival -> {
                                    var stored = found.get(identities.get(arrival.place()));
                                    if (stored == null) {
                                        return arrival;
                                    }
                                    return isOfStore(stored, arrival, known, sender)
                                            ? arrival.over(stored, lines, payments)
                                            : arrival.beside(stored);
                                })
                                .toList()));
    }

    private static boolean isOfStore(Standing stored, Arrival arrival, Known known, Sender sender) {
        var store = Origin.of(arrival, known, sender).storeId();
        return store != null && store == stored.storeId();
    }

    private static Set<Long> ids(Collection<Arrival> changes, Function<Arrival, Set<Long>> removed) {
        return changes.stream().flatMap(one -> removed.apply(one).stream()).collect(Collectors.toSet());
    }

    private static OrderIdentity identity(Arrival arrival, Known known, Sender sender) {
        return new OrderIdentity(Origin.of(arrival, known, sender).companyId(), arrival.uid());
    }
}
