package io.tillstream.gateway.identity;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was answered a moment ago serves a moment longer, and all who ask at the same time wait for one answer. A
 * failure is told to those who wait, and not kept.
 */
public final class Recent<K, V> {

    private record Kept<V>(Uni<V> answer, Instant until) {}

    private static final int MOST = 10_000;

    private final Duration life;
    private final Map<K, Kept<V>> kept = new ConcurrentHashMap<>();

    public Recent(Duration life) {
        this.life = life;
    }

    public Uni<V> get(K key, Supplier<Uni<V>> ask) {
        makeRoom();
        if (kept.size() >= MOST && !kept.containsKey(key)) {
            return ask.get();
        }
        return kept.compute(key, (same, known) -> isFresh(known) ? known : begun(key, ask))
                .answer();
    }

    private Kept<V> begun(K key, Supplier<Uni<V>> ask) {
        var answer = Uni.createFrom()
                .<V>deferred(ask::get)
                .onFailure()
                .invoke(failure -> kept.remove(key))
                .memoize()
                .indefinitely();
        return new Kept<>(answer, Instant.now().plus(life));
    }

    private void makeRoom() {
        if (kept.size() >= MOST) {
            kept.values().removeIf(known -> !isFresh(known));
        }
    }

    private static boolean isFresh(Kept<?> known) {
        return known != null && known.until().isAfter(Instant.now());
    }
}
