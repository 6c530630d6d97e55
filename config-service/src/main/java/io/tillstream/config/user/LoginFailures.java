package io.tillstream.config.user;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;

/** Wrong passwords of each login, whether or not somebody has it. */
@Singleton
class LoginFailures extends FailuresInARow {

    LoginFailures(Pool pool) {
        super(pool, "login_failure", "login");
    }

    @Scheduled(every = "1h", delayed = "1m", identity = "purge-login-failures")
    Uni<Void> purgeOld() {
        return purge();
    }
}
