package io.tillstream.local.run;

import java.time.Duration;

/** How long to wait before starting something again: longer each time, until it has run well for a while. */
final class BackOff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration RAN_WELL = Duration.ofMinutes(1);

    private Duration next = FIRST;

    /** @param uptime how long it ran before it died */
    Duration after(Duration uptime) {
        if (uptime.compareTo(RAN_WELL) > 0) {
            next = FIRST;
        }
        var pause = next;
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return pause;
    }
}
