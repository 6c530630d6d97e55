package io.tillstream.kit.data.retention;

import io.tillstream.kit.data.idempotency.ForgetKeys;
import jakarta.enterprise.context.ApplicationScoped;

/** What is done every hour, done now. */
@ApplicationScoped
public class PurgeNow {

    private final Purge purge;
    private final ForgetKeys keys;

    PurgeNow(Purge purge, ForgetKeys keys) {
        this.purge = purge;
        this.keys = keys;
    }

    public void run() {
        purge.purge().await().indefinitely();
    }

    public void keys() {
        keys.run();
    }
}
