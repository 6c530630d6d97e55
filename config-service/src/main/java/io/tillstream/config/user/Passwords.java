package io.tillstream.config.user;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;

/** bcrypt takes a tenth of a second of computing: on a worker, never on an event loop. */
@ApplicationScoped
class Passwords {

    /** Of a password that nobody has: an unknown login costs what a known one does. */
    private final String nobodys =
            BcryptUtil.bcryptHash(java.util.UUID.randomUUID().toString());

    private final Vertx vertx;

    Passwords(Vertx vertx) {
        this.vertx = vertx;
    }

    Uni<String> hash(String clear) {
        return vertx.executeBlocking(() -> BcryptUtil.bcryptHash(clear), false);
    }

    /** @param hash null for a user who is not there: false after the same work */
    Uni<Boolean> matches(String clear, String hash) {
        var known = hash != null;
        return vertx.executeBlocking(
                () -> BcryptUtil.matches(clear, known ? hash : nobodys) && known && !clear.contains("\0"), false);
    }
}
