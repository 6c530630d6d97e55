package io.tillstream.gateway.payload;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How the gateway keeps what tills load. */
@ConfigMapping(prefix = "tillstream.payload")
public interface PayloadSettings {

    /** How much memory outside the heap compressed segments may take; those that were not used longest go first. */
    @WithDefault("192M")
    MemorySize cache();

    /** 1 (fast) to 9 (small). Raise it where lines to stores are slow: a segment is compressed once for all. */
    @WithDefault("1")
    int compression();

    /** For so long after an owner was asked whether anything changed, it is believed that nothing did, unless an event
     * or a write through this gateway says otherwise. */
    @WithDefault("1S")
    Duration believed();

    /** How long an owner may take to say whether anything changed, before what is there serves as stale. */
    @WithDefault("2S")
    Duration patience();

    /** How long a loader of an extension may take before a till opens without its model. */
    @WithDefault("1S")
    Duration loaderTimeout();

    /** How long a loader that failed several times in a row is left alone. */
    @WithDefault("30S")
    Duration loaderRest();

    /** Models that other programs add, by model. */
    Map<String, Remote> remote();

    /** A program that answers a GET with the records of a model. */
    interface Remote {

        /** Asked with {@code configId}, {@code storeId}, {@code companyId} and, for a delta, {@code since}. */
        URI url();

        /** How long it may take. */
        @WithDefault("500MS")
        Duration timeout();

        /** For how long an answer serves every register of its scope. */
        @WithDefault("60S")
        Duration cacheTime();

        /** Who shares an answer: {@code register}, {@code store} or {@code company}. */
        @WithDefault("register")
        String scope();

        /** Sent as the Authorization header. No token of ours is ever sent to it. */
        Optional<String> authorization();
    }
}
