package io.tillstream.kit.data.idempotency;

import jakarta.enterprise.context.ApplicationScoped;

/** What is done every hour with the keys, done now. */
@ApplicationScoped
public class ForgetKeys {

    private final IdempotencyKeys keys;

    ForgetKeys(IdempotencyKeys keys) {
        this.keys = keys;
    }

    public void run() {
        keys.forgetOld().await().indefinitely();
    }
}
