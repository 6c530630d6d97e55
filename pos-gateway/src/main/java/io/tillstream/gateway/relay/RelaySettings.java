package io.tillstream.gateway.relay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relay of selections behaves. */
@ConfigMapping(prefix = "tillstream.relay")
public interface RelaySettings {

    /** How many selections each replica remembers; the oldest ended ones go first. More: older ones keep a status. */
    @WithDefault("20000")
    int kept();

    /** How long a person has to answer a till's own request. */
    @WithDefault("PT30M")
    Duration requestLife();

    /** How long a starting replica waits for a silent broker before it serves without the log. */
    @WithDefault("PT10S")
    Duration patience();
}
