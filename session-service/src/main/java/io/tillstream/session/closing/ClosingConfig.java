package io.tillstream.session.closing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a close waits. */
@ConfigMapping(prefix = "tillstream.closing")
public interface ClosingConfig {

    /** How long whoever closes waits for the end; then 202, and the close goes on by itself. */
    @WithDefault("10s")
    Duration patience();

    /** How long a replica may be silent in one step before another goes on: longer than a call to order-service takes. */
    @WithDefault("12s")
    Duration lease();

    /** The pause after a step failed because another part of the system did not answer. */
    @WithDefault("1s")
    Duration retryPause();

    /** Closes that one replica works on at the same time; the others wait for their turn. */
    @WithDefault("16")
    int atOnce();

    /** Closed sessions whose orders are marked as done at the same time: nobody waits for that, but for sealing many do. */
    @WithDefault("2")
    int marksAtOnce();

    /** For fault tests alone; refused in production. */
    Pauses pause();

    /** How long a close stands still after a step's work, before the step is recorded: shorter than the lease. */
    interface Pauses {

        /** After order-service has sealed the session. */
        @WithDefault("0s")
        Duration afterSealing();

        /** After nothing was found that stands in the way. */
        @WithDefault("0s")
        Duration afterChecking();

        /** After the entries, the Z and the closed state were written, before they are committed. */
        @WithDefault("0s")
        Duration afterPosting();

        /** After order-service has marked the orders done. */
        @WithDefault("0s")
        Duration afterMarking();
    }
}
