package io.tillstream.kit.trace;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.tillstream.kit.start.CannotStart;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many requests leave spans with a collector. By default none, whatever the caller wishes: recording spans that
 * nobody collects took an eighth of the gateway's time. Trace ids are in logs and events all the same.
 */
public class TracedShare {

    /** @param share from 0 to 1; a request that began elsewhere is then traced where its beginning was */
    @Produces
    @Singleton
    Sampler sampler(@ConfigProperty(name = "tillstream.traces.share") double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new CannotStart("TILLSTREAM_TRACES_SHARE must be from 0 (none) to 1 (all), not " + share);
        }
        return share == 0 ? Sampler.alwaysOff() : Sampler.parentBased(Sampler.traceIdRatioBased(share));
    }
}
