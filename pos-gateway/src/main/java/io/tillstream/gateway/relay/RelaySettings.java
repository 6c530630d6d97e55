package io.tillstream.gateway.relay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relay of selections behaves. */
@ConfigMapping(prefix = "tillstream.relay")
public interface RelaySettings {

    /**
     * How many selections each replica remembers, about half a kilobyte each; those that ended first go first. More: the
     * audit trail reaches further back, at most as far as the topic's retention.
     */
    @WithDefault("100000")
    int kept();

    /** How many may wait for one register; with one more the oldest is given up, which its sender is told. */
    @WithDefault("500")
    int waitingEach();

    /** How long a person has to answer a till's own request. */
    @WithDefault("PT30M")
    Duration requestLife();

    /** How long a starting replica waits for a silent broker before it serves without the log. */
    @WithDefault("PT10S")
    Duration patience();
}
