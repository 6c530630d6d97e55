package io.tillstream.gateway.payload;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Segments in memory, bounded by their bytes; and which positions are known to be as new as a generation. */
@Singleton
class SegmentStore {

    /** @param since null for the whole segment, else where the delta begins */
    record Key(String model, String scope, SegmentPosition since) {}

    private record Kept(long generation, Segment segment) {}

    private record Stand(String model, SegmentPosition position) {}

    private static final int MOST_STANDS = 10_000;

    private final long most;
    private final Map<Key, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<Key, Flight> flights = new HashMap<>();
    private final Map<Stand, Long> stands = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Stand, Long> eldest) {
            return size() > MOST_STANDS;
        }
    };
    private long bytes;

    private record Flight(long generation, Uni<Segment> result) {}

    SegmentStore(PayloadSettings settings, MeterRegistry metrics) {
        this.most = settings.cache().asLongValue();
        metrics.gauge("tillstream.payload.cache.bytes", this, store -> store.bytes);
    }

    /**
     * The segment of this generation: kept, under way, or built now. Where the owner does not answer, an older one; its
     * position says from where on its changes are to be fetched.
     */
    synchronized Uni<Segment> get(Key key, long generation, Supplier<Uni<Segment>> build) {
        var known = kept.get(key);
        if (known != null && known.generation() == generation) {
            return Uni.createFrom().item(known.segment());
        }
        var flight = flights.get(key);
        if (flight != null && flight.generation() == generation) {
            return flight.result();
        }
        var result = build.get()
                .invoke(segment -> keep(key, generation, segment))
                .onFailure(Remembered::isOutage)
                .recoverWithUni(failure -> lastKnown(key, failure))
                .onTermination()
                .invoke(() -> land(key, generation))
                .memoize()
                .indefinitely();
        flights.put(key, new Flight(generation, result));
        return result;
    }

    /** Whether nothing changed since {@code position}, as far as this generation goes. */
    synchronized boolean isUnchanged(String model, SegmentPosition position, long generation) {
        return stands.getOrDefault(new Stand(model, position), -1L) == generation;
    }

    /** One whose scope moved while it was read is right for whoever asked, but not for others of the scope asked for. */
    private synchronized void keep(Key key, long generation, Segment segment) {
        stands.merge(new Stand(key.model(), segment.position()), generation, Math::max);
        if (!segment.position().scope().equals(key.scope()) || segment.size() > most) {
            return;
        }
        var before = kept.put(key, new Kept(generation, segment));
        bytes += segment.size() - (before == null ? 0 : before.segment().size());
        var oldest = kept.entrySet().iterator();
        while (bytes > most && oldest.hasNext()) {
            bytes -= oldest.next().getValue().segment().size();
            oldest.remove();
        }
    }

    private synchronized Uni<Segment> lastKnown(Key key, Throwable failure) {
        var known = kept.get(key);
        return known == null
                ? Uni.createFrom().failure(failure)
                : Uni.createFrom().item(known.segment().asStale());
    }

    private synchronized void land(Key key, long generation) {
        flights.computeIfPresent(key, (same, flight) -> flight.generation() == generation ? null : flight);
    }
}
