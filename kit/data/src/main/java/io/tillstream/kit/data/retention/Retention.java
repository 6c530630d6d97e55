package io.tillstream.kit.data.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** For how long things are kept. Idempotency keys are kept for 24 h, which is part of the wire contract. */
@ConfigMapping(prefix = "tillstream.retention")
public interface Retention {

    /**
     * Which events a consumer has processed. Longer than any redelivery: a consumer group that is set back further than
     * this counts old events a second time.
     */
    @WithDefault("90D")
    Duration inbox();

    /** Deletes that deltas name. A till that was away for longer loads in full. */
    @WithDefault("60D")
    Duration tombstones();

    /** How often it is looked for what has been kept for long enough. */
    @WithDefault("1h")
    Duration every();

    /** How long after the start it is looked first. */
    @WithDefault("15m")
    Duration delayed();

    /** Rows that one statement deletes, so that nobody waits for a long one. */
    @WithDefault("10000")
    int batch();
}
