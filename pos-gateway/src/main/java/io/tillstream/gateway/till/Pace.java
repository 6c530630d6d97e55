package io.tillstream.gateway.till;

/** How fast somebody speaks: so many messages at once, and so many a second for long. Used by one thread at a time. */
final class Pace {

    private static final double NANOS_PER_SECOND = 1e9;

    private final int perSecond;
    private final int burst;
    private double left;
    private long looked;

    /** @param now nanoseconds */
    Pace(int perSecond, int burst, long now) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.left = burst;
        this.looked = now;
    }

    /** Whether one more is bearable. */
    synchronized boolean allows(long now) {
        left = Math.min(burst, left + (now - looked) / NANOS_PER_SECOND * perSecond);
        looked = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
