package io.tillstream.config.user;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;

/** Wrong PINs of each person, and of whoever is none. */
@Singleton
class PinFailures extends FailuresInARow {

    PinFailures(Pool pool) {
        super(pool, "pin_failure", "person");
    }

    @Scheduled(every = "1h", delayed = "1m", identity = "purge-pin-failures")
    Uni<Void> purgeOld() {
        return purge();
    }
}
