package io.tillstream.bench.chaos;

import io.tillstream.local.cli.Fault;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Looks again and again. */
final class Until {

    private static final Duration GLANCE = Duration.ofMillis(200);

    private Until() {}

    /** @throws Fault that names what did not come true in time */
    static void holds(String what, Duration patience, BooleanSupplier condition) {
        if (!isTrue(patience, condition)) {
            throw new Fault("Not within " + patience.toSeconds() + " s: " + what);
        }
    }

    /** @return whether it came true in time */
    static boolean isTrue(Duration patience, BooleanSupplier condition) {
        var end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(GLANCE);
        }
        return true;
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault("interrupted", e);
        }
    }
}
