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
}
