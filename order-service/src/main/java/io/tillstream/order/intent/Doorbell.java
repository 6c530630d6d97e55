package io.tillstream.order.intent;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Tells whoever waits here for an intent that it moved. What other replicas move is seen by looking again. */
@ApplicationScoped
class Doorbell {

    private final Map<UUID, Set<Runnable>> waiting = new ConcurrentHashMap<>();

    void ring(UUID id) {
        var woken = waiting.remove(id);
        if (woken != null) {
            woken.forEach(Runnable::run);
        }
    }

    /** Ends when it rings, or after {@code most}. */
    Uni<Void> await(UUID id, Duration most) {
        return Uni.createFrom()
                .<Void>emitter(emitter -> {
                    Runnable wake = () -> emitter.complete(null);
                    waiting.computeIfAbsent(id, any -> ConcurrentHashMap.newKeySet())
                            .add(wake);
                    emitter.onTermination(() -> leave(id, wake));
                })
                .ifNoItem()
                .after(most)
                .recoverWithItem((Void) null);
    }

    private void leave(UUID id, Runnable wake) {
        waiting.computeIfPresent(id, (any, others) -> {
            others.remove(wake);
            return others.isEmpty() ? null : others;
        });
    }
}
