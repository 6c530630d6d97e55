package io.tillstream.gateway.payload;

import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.upstream.ModelDirectory.Entry;
import io.tillstream.gateway.upstream.Owner;
import io.tillstream.gateway.upstream.Owners;
import io.tillstream.gateway.upstream.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** The pulses of all owners. */
@ApplicationScoped
public class Pulses {

    private final AtomicLong version = new AtomicLong();
    private final Map<Owner, OwnerPulse> pulses = new EnumMap<>(Owner.class);

    Pulses(Owners owners, Writes writes, PayloadSettings settings) {
        for (var owner : Owner.values()) {
            pulses.put(owner, new OwnerPulse(owner, owners, writes, settings, version));
        }
    }

    /** Something of this owner may have changed. */
    public void doubt(Owner owner) {
        pulses.get(owner).doubt();
    }

    /** We may have missed something. */
    public void doubtAll() {
        pulses.values().forEach(OwnerPulse::doubt);
    }

    OwnerPulse of(Owner owner) {
        return pulses.get(owner);
    }

    /** Goes up with every change that any owner tells of. */
    long version() {
        return version.get();
    }

    /** Asks the owners of these models; answers those that are silent. */
    Uni<Set<Owner>> verify(List<Entry> models) {
        var byOwner = models.stream().collect(Collectors.groupingBy(Entry::owner));
        byOwner.forEach((owner, entries) -> pulses.get(owner)
                .scopeFollows(entries.stream()
                        .flatMap(entry -> entry.scopeFollows().stream())
                        .collect(Collectors.toSet())));
        return verify(byOwner.keySet());
    }

    /** Asks these owners; answers those that are silent. */
    Uni<Set<Owner>> verify(Set<Owner> owners) {
        var asked = new ArrayList<Uni<Owner>>();
        owners.forEach(owner -> asked.add(pulses.get(owner).verify().map(answered -> answered ? null : owner)));
        return Uni.join().all(asked).andFailFast().map(Pulses::silent);
    }

    /** Whether all of them were asked lately; one whose word grows old is asked anew, without anybody waiting for it. */
    boolean areVerified(Set<Owner> owners) {
        var all = true;
        for (var owner : owners) {
            var pulse = pulses.get(owner);
            pulse.renew();
            all &= pulse.isVerified();
        }
        return all;
    }

    private static Set<Owner> silent(List<Owner> silentOrNull) {
        var silent = EnumSet.noneOf(Owner.class);
        silentOrNull.stream().filter(owner -> owner != null).forEach(silent::add);
        return silent;
    }
}
