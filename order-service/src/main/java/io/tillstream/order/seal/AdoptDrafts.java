package io.tillstream.order.seal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/** A register begins a new session: the parked orders that its last close carried over belong to it now. */
@ApplicationScoped
public class AdoptDrafts {

    private final Pool pool;

    AdoptDrafts(Pool pool) {
        this.pool = pool;
    }

    /** Again: nothing. A session that is sealed takes no more of them; they wait for the next one. */
    public Uni<Void> adopt(long registerId, long sessionId) {
        return pool.withTransaction(connection -> {
            var seals = new Seals(connection);
            return seals.lockHead(registerId).chain(() -> seals.adopt(registerId, sessionId));
        });
    }
}
