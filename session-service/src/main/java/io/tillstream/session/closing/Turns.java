package io.tillstream.session.closing;

import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;

/**
 * So many at once, the others in the order in which they came. When a whole chain closes in the same moment, each close waits
 * here, where nothing is held, and not in a call to another service that gives up after some seconds.
 */
final class Turns {

    private final int atOnce;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int taken;

    Turns(int atOnce) {
        this.atOnce = atOnce;
    }

    /** Starts the work when it is its turn. */
    <T> Uni<T> take(Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .<Void>emitter(turn -> come(() -> turn.complete(null)))
                .chain(() -> run(work));
    }

    private <T> Uni<T> run(Supplier<Uni<T>> work) {
        return Uni.createFrom().<T>deferred(work::get).onTermination().invoke(this::leave);
    }

    private void come(Runnable start) {
        synchronized (this) {
            if (taken >= atOnce) {
                waiting.add(start);
                return;
            }
            taken++;
        }
        start.run();
    }

    /** The next one takes over the turn that ends. */
    private void leave() {
        Runnable next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) {
                taken--;
            }
        }
        if (next != null) {
            next.run();
        }
    }
}
