package io.tillstream.gateway.till;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What one socket may do, and how long it may keep us waiting. */
@ConfigMapping(prefix = "tillstream.channel")
public interface ChannelSettings {

    /** Open sockets of one register, or of one person's screens, on one replica. More: somebody opens them in a loop. */
    @WithDefault("20")
    int socketsEach();

    /** Messages a second that a client may send for long... */
    @WithDefault("20")
    int messagesPerSecond();

    /** ...and at once, as after it was away. */
    @WithDefault("200")
    int burst();

    /** How long nothing is heard, not even the answer to a ping, before a socket counts as dead. */
    @WithDefault("90S")
    Duration silence();

    /** How long a client may not take what it is sent before it is cut off. */
    @WithDefault("30S")
    Duration slowness();

    /** How often it is looked for those who are silent or slow. */
    @WithDefault("5S")
    Duration lookEvery();

    /** Within which time tills come back, each at its own moment, when a replica stops. More tills: longer. */
    @WithDefault("10S")
    Duration reconnectWithin();
}
