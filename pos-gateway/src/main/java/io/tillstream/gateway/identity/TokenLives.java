package io.tillstream.gateway.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long tokens live. Refresh and device tokens live as long as config-service says. */
@ConfigMapping(prefix = "tillstream.identity")
public interface TokenLives {

    /** Shorter: rights that were taken away end sooner. Longer: fewer refreshes. */
    @WithDefault("PT15M")
    Duration access();

    /** A browser's or RPC client's login by cookie: one long working day. */
    @WithDefault("PT12H")
    Duration session();

    /** How long a cookie serves without config-service being asked whether its person still may come in. */
    @WithDefault("PT1M")
    Duration recheck();
}
