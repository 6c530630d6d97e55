package io.tillstream.gateway.payload;

import java.time.Duration;

/** Leaves alone for a while what failed several times in a row; then one call tries whether it works again. */
final class Breaker {

    private static final int FAILURES = 3;

    private final long rest;
    private int failures;
    private long closedAgain;

    Breaker(Duration rest) {
        this.rest = rest.toNanos();
    }

    /** Whether a call may be tried now. */
    synchronized boolean lets() {
        if (failures < FAILURES) {
            return true;
        }
        var now = System.nanoTime();
        if (now < closedAgain) {
            return false;
        }
        closedAgain = now + rest;
        return true;
    }

    synchronized void worked() {
        failures = 0;
    }

    synchronized void failed() {
        failures++;
        closedAgain = System.nanoTime() + rest;
    }
}
