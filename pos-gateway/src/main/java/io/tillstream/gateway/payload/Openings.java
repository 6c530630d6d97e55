package io.tillstream.gateway.payload;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.identity.Bearer;
import io.tillstream.gateway.identity.RegisterPlace;
import io.tillstream.gateway.upstream.Owner;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Whole payloads by register, as long as they are what a till would get if it were put together now. */
@ApplicationScoped
class Openings {

    /**
     * @param version of what the owners told when it was made
     * @param until when it is looked at anew in any case, by {@link System#nanoTime()}
     */
    private record Opening(RegisterPlace register, Payload payload, long version, Set<Owner> owners, long until) {}

    /** So that a model or a loader that is new shows. */
    private static final Duration AT_MOST = Duration.ofMinutes(1);
    /** What is not shared of one is a few kilobytes. */
    private static final int MOST = 5_000;

    private final Map<Long, Opening> byRegister = new ConcurrentHashMap<>();
    private final Pulses pulses;

    Openings(Pulses pulses, MeterRegistry metrics) {
        this.pulses = pulses;
        metrics.gaugeMapSize("tillstream.payload.openings", List.of(), byRegister);
    }

    /** The payload that this register's till may be given as it is, or null: not to this caller, or not any more. */
    Payload current(long registerId, Bearer bearer) {
        var opening = good(registerId, bearer);
        return opening != null && pulses.areVerified(opening.owners()) ? opening.payload() : null;
    }

    /**
     * The same once its owners said whether anything changed: an item of null where something did. Null where there is
     * nothing to wait for.
     */
    Uni<Payload> soon(long registerId, Bearer bearer) {
        var opening = good(registerId, bearer);
        return opening == null ? null : pulses.verify(opening.owners()).map(silent -> current(registerId, bearer));
    }

    private Opening good(long registerId, Bearer bearer) {
        var opening = byRegister.get(registerId);
        return opening != null
                        && opening.version() == pulses.version()
                        && opening.until() - System.nanoTime() > 0
                        && bearer.sees(opening.register())
                ? opening
                : null;
    }

    void keep(RegisterPlace register, Payload payload, long version, Set<Owner> owners, List<Loader.Part> extensions) {
        var until = extensions.stream()
                .mapToLong(Loader.Part::until)
                .reduce(System.nanoTime() + AT_MOST.toNanos(), Math::min);
        if (byRegister.size() >= MOST) {
            makeRoom();
        }
        if (until > System.nanoTime()) {
            byRegister.put(register.id(), new Opening(register, payload, version, owners, until));
        }
    }

    /** Those that nobody can be given any more hold segments that the cache gave up. */
    private void makeRoom() {
        byRegister.values().removeIf(opening -> opening.version() != pulses.version());
        if (byRegister.size() >= MOST) {
            byRegister.clear();
        }
    }
}
