package io.tillstream.order.seal;

import io.smallrye.mutiny.Uni;
import io.tillstream.contracts.OrderEvent.OrdersDone;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.data.copy.Copies;
import io.tillstream.kit.data.outbox.Outbox;
import io.tillstream.kit.data.outbox.OutgoingEvent;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.order.ingest.Facts;
import io.tillstream.order.ingest.Models;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Draws the line under a session: its takings are counted and stand, and what comes later is late. */
@ApplicationScoped
public class SealSession {

    private final Pool pool;
    private final Copies copies;
    private final Outbox outbox;

    SealSession(Pool pool, Copies copies, Outbox outbox) {
        this.pool = pool;
        this.copies = copies;
        this.outbox = outbox;
    }

    /**
     * The takings; asked again, the same.
     *
     * @param drafts what becomes of parked orders; null: they block, and nothing is sealed
     */
    public Uni<Takings> seal(long sessionId, long registerId, String attempt, DraftsTo drafts) {
        return amounts(registerId)
                .chain(amounts -> pool.withTransaction(connection -> {
                    var seals = new Seals(connection);
                    return seals.lockHead(registerId)
                            .chain(() -> seals.find(sessionId))
                            .chain(seal -> seal.isPresent()
                                    ? seals.put(
                                                    sessionId,
                                                    registerId,
                                                    attempt,
                                                    seal.get().takings())
                                            .replaceWith(
                                                    () -> takings(seal.get().takings()))
                                    : sealNow(connection, seals, sessionId, registerId, attempt, drafts, amounts));
                }));
    }

    private Uni<Takings> sealNow(
            SqlConnection connection,
            Seals seals,
            long sessionId,
            long registerId,
            String attempt,
            DraftsTo drafts,
            Amounts amounts) {
        var counting = new CountTakings(connection, sessionId, amounts);
        return counting.drafts()
                .chain(parked -> settle(seals, sessionId, drafts, parked))
                .chain(() -> counting.count(true))
                .call(takings -> seals.put(sessionId, registerId, attempt, JsonObject.mapFrom(takings)));
    }

    private static Uni<Void> settle(Seals seals, long sessionId, DraftsTo drafts, List<Takings.DraftOrder> parked) {
        if (parked.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        if (drafts == null) {
            throw Refusal.conflict("draft-orders", parked.size() + " orders of the session are parked and not paid.")
                    .with("draftOrders", parked);
        }
        return drafts == DraftsTo.CANCEL ? seals.cancelDrafts(sessionId) : seals.carryOver(sessionId);
    }

    /** Opens the session again; only the attempt that sealed it can. Again: nothing. */
    public Uni<Void> unseal(long sessionId, String attempt) {
        return pool.withTransaction(connection -> {
            var seals = new Seals(connection);
            return seals.find(sessionId).chain(seal -> {
                if (seal.isEmpty()) {
                    return Uni.createFrom().voidItem();
                }
                if (!seal.get().attempt().equals(attempt) || seal.get().doneAt() != null) {
                    throw Refusal.conflict(
                            "sealed-by-another", "The session was sealed by another attempt, or is done.");
                }
                return seals.lockHead(seal.get().registerId())
                        .chain(() -> seals.remove(sessionId, attempt))
                        .replaceWithVoid();
            });
        });
    }

    /** What stands where the session is sealed, else what would be sealed now. */
    public Uni<Takings> takings(long sessionId) {
        return new Seals(pool)
                .find(sessionId)
                .chain(seal -> seal.isPresent()
                        ? Uni.createFrom().item(takings(seal.get().takings()))
                        : copies.require(Models.SESSION, sessionId)
                                .chain(session -> amounts(Facts.id(session, "config_id")))
                                .chain(amounts -> new CountTakings(pool, sessionId, amounts).count(false)));
    }

    /** All orders of the session are done. Late ones that came meanwhile as well; it is said once. */
    public Uni<Void> done(long sessionId) {
        return pool.withTransaction(connection -> {
            var seals = new Seals(connection);
            return seals.find(sessionId).chain(seal -> {
                var sealed = seal.orElseThrow(
                        () -> Refusal.conflict("not-sealed", "Session " + sessionId + " was not sealed."));
                return seals.lockHead(sealed.registerId())
                        .chain(() -> seals.find(sessionId))
                        .chain(current -> seals.finishOrders(sessionId)
                                .chain(() ->
                                        current.isPresent() && current.get().doneAt() == null
                                                ? seals.done(sessionId).chain(() -> say(connection, sessionId, sealed))
                                                : Uni.createFrom().voidItem()));
            });
        });
    }

    private Uni<Void> say(SqlConnection connection, long sessionId, Seals.Seal seal) {
        var takings = takings(seal.takings());
        var event =
                new OrdersDone(sessionId, seal.registerId(), takings.orderCount(), takings.currency(), takings.total());
        return outbox.append(
                connection, List.of(OutgoingEvent.of(Topics.ORDERS, seal.registerId(), "session:" + sessionId, event)));
    }

    private Uni<Amounts> amounts(Long registerId) {
        return copies.require(Models.REGISTER, registerId).map(Amounts::of);
    }

    private static Takings takings(JsonObject stored) {
        return stored.mapTo(Takings.class);
    }
}
