package io.tillstream.gateway.payload;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.upstream.Owner;
import io.tillstream.gateway.upstream.Owners;
import io.tillstream.gateway.upstream.Writes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * What one owner's models are at: a generation for each, which goes up when the owner says that something of it changed.
 * Events and our own writes only make us ask at once; whether anything changed, the owner alone says, so that an event
 * that is lost, late or repeated does no harm.
 */
final class OwnerPulse {

    private static final Logger LOG = Logger.getLogger(OwnerPulse.class);
    private static final String ANY = "*";
    /** How long an owner that did not answer is left alone. */
    private static final Duration REST = Duration.ofSeconds(1);

    private final Owner owner;
    private final Owners owners;
    private final Writes writes;
    private final PayloadSettings settings;
    private final long believed;
    private final AtomicLong version;

    private final Map<String, Long> generations = new HashMap<>();
    private final Map<String, String> marks = new HashMap<>();
    private Set<String> scopeFollows = Set.of(ANY);
    private String epoch = "";
    private String horizon = "0";
    private long scopeGeneration;

    private final AtomicBoolean renewing = new AtomicBoolean();
    private Uni<Boolean> flight;
    private long flightBegan;
    /** All by {@link System#nanoTime()}, which only differences may be taken of. */
    private volatile long verified;

    private volatile long doubted = System.nanoTime();
    private volatile long silentUntil = doubted;

    OwnerPulse(Owner owner, Owners owners, Writes writes, PayloadSettings settings, AtomicLong version) {
        this.owner = owner;
        this.owners = owners;
        this.writes = writes;
        this.verified = doubted;
        this.settings = settings;
        this.believed = settings.believed().toNanos();
        this.version = version;
    }

    /** Something may have changed: the next open asks before it believes. */
    void doubt() {
        doubted = System.nanoTime();
    }

    /** Whether what we know of this owner may be served as current. */
    boolean isVerified() {
        var at = verified;
        return at - lastDoubt() > 0 && System.nanoTime() - at < believed;
    }

    /** Asks in the background once half of the time is over for which an answer is believed. */
    void renew() {
        var now = System.nanoTime();
        if (now - verified > believed / 2 && now - silentUntil > 0 && renewing.compareAndSet(false, true)) {
            joinFlight()
                    .onTermination()
                    .invoke(() -> renewing.set(false))
                    .subscribe()
                    .with(answered -> {});
        }
    }

    private long lastDoubt() {
        var written = writes.last(owner);
        return written - doubted > 0 ? written : doubted;
    }

    /** True once what we know is current; false while the owner does not answer. Never fails. */
    Uni<Boolean> verify() {
        if (isVerified()) {
            return Uni.createFrom().item(true);
        }
        if (System.nanoTime() - silentUntil < 0) {
            return Uni.createFrom().item(false);
        }
        return joinFlight();
    }

    private synchronized Uni<Boolean> joinFlight() {
        if (flight == null) {
            flightBegan = System.nanoTime();
            flight = beat(flightBegan)
                    .onTermination()
                    .invoke(this::land)
                    .memoize()
                    .indefinitely();
            return flight;
        }
        return flightBegan - lastDoubt() > 0 ? flight : flight.chain(this::verify);
    }

    private synchronized void land() {
        flight = null;
    }

    private Uni<Boolean> beat(long began) {
        return owners.get(owner, path(), owners.ownToken())
                .ifNoItem()
                .after(settings.patience())
                .fail()
                .map(answer -> take(answer.orRefuse().json(), began))
                .onFailure()
                .recoverWithItem(this::rest);
    }

    private synchronized String path() {
        return epoch.isEmpty() ? "/internal/segments/pulse" : "/internal/segments/pulse?horizon=" + horizon;
    }

    private boolean rest(Throwable failure) {
        LOG.debugf("%s does not say whether anything changed: %s", owner.service(), failure.getMessage());
        silentUntil = System.nanoTime() + REST.toNanos();
        return false;
    }

    private synchronized boolean take(JsonNode beat, long began) {
        var now = beat.path("horizon").asText();
        var known = epoch.equals(beat.path("epoch").asText())
                && Long.compareUnsigned(Long.parseUnsignedLong(now), Long.parseUnsignedLong(horizon)) >= 0;
        var changed = new HashSet<String>();
        beat.path("marks").fields().forEachRemaining(mark -> {
            if (!known || !mark.getValue().path("since").asText().equals(marks.get(mark.getKey()))) {
                changed.add(mark.getKey());
            }
            marks.put(mark.getKey(), mark.getValue().path("next").asText());
        });
        changed.forEach(model -> generations.merge(model, 1L, Long::sum));
        if (changed.stream().anyMatch(scopeFollows::contains) || (!changed.isEmpty() && scopeFollows.contains(ANY))) {
            scopeGeneration++;
        }
        epoch = beat.path("epoch").asText();
        horizon = now;
        verified = began;
        if (!changed.isEmpty()) {
            version.incrementAndGet();
        }
        return true;
    }

    synchronized long generation(String model) {
        return generations.getOrDefault(model, 0L);
    }

    /** Goes up when a register may load other records than before, though none of them changed. */
    synchronized long scopeGeneration() {
        return scopeGeneration;
    }

    synchronized void scopeFollows(Set<String> models) {
        scopeFollows = models;
    }
}
