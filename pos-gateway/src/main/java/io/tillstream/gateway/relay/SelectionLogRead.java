package io.tillstream.gateway.relay;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Ready once the selection log was read to its end; without a broker after a short wait, because selling goes on when
 * Kafka is down. What waits in the log is then sent as soon as it can be read.
 */
@Readiness
@Singleton
public class SelectionLogRead implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(SelectionLogRead.class);
    private static final String NAME = "selection-log";

    private final SelectionLog log;
    private final SelectionReader reader;
    private final RelaySettings settings;
    private boolean ready;

    SelectionLogRead(SelectionLog log, SelectionReader reader, RelaySettings settings) {
        this.log = log;
        this.reader = reader;
        this.settings = settings;
    }

    /** Once ready, always ready: a broker that goes away later changes nothing for those who sell. */
    @Override
    public synchronized HealthCheckResponse call() {
        if (!ready && !log.isLive() && brokerIsSilent()) {
            LOG.warnf(
                    "Kafka is silent for %s; ready without the selection log, which is read when it is back",
                    settings.patience());
            ready = true;
        }
        ready |= log.isLive();
        return HealthCheckResponse.named(NAME).status(ready).build();
    }

    private boolean brokerIsSilent() {
        return reader.lastProgress().plus(settings.patience()).isBefore(Instant.now());
    }
}
