package io.tillstream.gateway.upstream;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLongArray;

/** When something was last written at an owner through this gateway: whoever wrote must see it when they look again. */
@Singleton
public class Writes {

    private final AtomicLongArray last = new AtomicLongArray(Owner.values().length);

    Writes() {
        for (var owner : Owner.values()) {
            happened(owner);
        }
    }

    /** A call that may have changed something came back, or got lost. */
    public void happened(Owner owner) {
        last.set(owner.ordinal(), System.nanoTime());
    }

    /** By {@link System#nanoTime()}. */
    public long last(Owner owner) {
        return last.get(owner.ordinal());
    }
}
