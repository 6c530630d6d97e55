package io.tillstream.gateway.payload;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.problem.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Answers of an owner, each with the generation it was asked in. One that is older is asked for again, once for all who
 * want it at that moment; while the owner does not answer, the older one serves.
 */
final class Remembered<K, V> {

    private record Kept<V>(long generation, V value) {}

    private static final int UNAVAILABLE = 503;

    private final int most;
    private final Map<K, Kept<V>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<K, Kept<Uni<V>>> asked = new LinkedHashMap<>();

    /** @param most how many are kept; those that were not asked for longest go first */
    Remembered(int most) {
        this.most = most;
    }

    Uni<V> get(K key, long generation, Supplier<Uni<V>> ask) {
        synchronized (this) {
            var known = kept.get(key);
            if (known != null && known.generation() == generation) {
                return Uni.createFrom().item(known.value());
            }
            var flight = asked.get(key);
            if (flight != null && flight.generation() == generation) {
                return flight.value();
            }
            var begun = ask.get()
                    .invoke(value -> keep(key, generation, value))
                    .onFailure(Remembered::isOutage)
                    .recoverWithUni(failure -> lastKnown(key, failure))
                    .onTermination()
                    .invoke(() -> land(key, generation))
                    .memoize()
                    .indefinitely();
            asked.put(key, new Kept<>(generation, begun));
            return begun;
        }
    }

    private synchronized void keep(K key, long generation, V value) {
        kept.put(key, new Kept<>(generation, value));
        if (kept.size() > most) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    private synchronized Uni<V> lastKnown(K key, Throwable failure) {
        var known = kept.get(key);
        return known == null
                ? Uni.createFrom().failure(failure)
                : Uni.createFrom().item(known.value());
    }

    private synchronized void land(K key, long generation) {
        asked.computeIfPresent(key, (same, flight) -> flight.generation() == generation ? null : flight);
    }

    static boolean isOutage(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.status() == UNAVAILABLE;
    }
}
