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
     * @param splitMethods the payment methods whose sums are wanted by customer
     */
    public Uni<Takings> seal(
            long sessionId, long registerId, String attempt, DraftsTo drafts, List<Long> splitMethods) {
        return amounts(registerId)
                .chain(amounts -> pool.withTransaction(connection -> {
                    var seals = new Seals(connection);
                    var counting = new CountTakings(connection, sessionId, amounts, splitMethods);
                    return seals.lockHead(registerId)
                            .chain(() -> seals.find(sessionId))
                            .chain(seal -> seal.isPresent()
                                    ? seals.takeOver(sessionId, attempt).replaceWith(() -> takings(seal.get()))
                                    : sealNow(
                                            seals, counting, new Seals.Draft(sessionId, registerId, attempt, drafts)));
                }));
    }

    private static Uni<Takings> sealNow(Seals seals, CountTakings counting, Seals.Draft draft) {
        return counting.drafts().chain(parked -> settle(seals, draft, parked)
                .chain(() -> counting.count(true))
                .call(takings -> seals.put(
                        draft, parked.stream().map(Takings.DraftOrder::id).toList(), JsonObject.mapFrom(takings))));
    }

    private static Uni<Void> settle(Seals seals, Seals.Draft draft, List<Takings.DraftOrder> parked) {
        if (parked.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        if (draft.drafts() == null) {
            throw Refusal.conflict("draft-orders", parked.size() + " orders of the session are parked and not paid.")
                    .with("draftOrders", parked);
        }
        return draft.drafts() == DraftsTo.CANCEL
                ? seals.cancelDrafts(draft.sessionId())
                : seals.carryOver(draft.sessionId());
    }

    /** Opens the session again, with its parked orders; only the attempt that sealed it can. Again: nothing. */
    public Uni<Void> unseal(long sessionId, String attempt) {
        return pool.withTransaction(connection -> {
            var seals = new Seals(connection);
            return seals.find(sessionId)
                    .chain(seal -> seal.isEmpty()
                            ? Uni.createFrom().voidItem()
                            : seals.lockHead(seal.get().registerId()).chain(() -> giveBack(seals, sessionId, attempt)));
        });
    }

    private static Uni<Void> giveBack(Seals seals, long sessionId, String attempt) {
        return seals.find(sessionId).chain(seal -> {
            if (seal.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            if (!seal.get().attempt().equals(attempt) || seal.get().doneAt() != null) {
                throw Refusal.conflict("sealed-by-another", "The session was sealed by another attempt, or is done.");
            }
            return seals.giveDraftsBack(sessionId).chain(() -> seals.remove(sessionId));
        });
    }

    /** What stands where the session is sealed, else what would be sealed now. */
    public Uni<Takings> takings(long sessionId) {
        return new Seals(pool)
                .find(sessionId)
                .chain(seal -> seal.isPresent()
                        ? Uni.createFrom().item(takings(seal.get()))
                        : copies.require(Models.SESSION, sessionId)
                                .chain(session -> amounts(Facts.id(session, "config_id")))
                                .chain(amounts -> new CountTakings(pool, sessionId, amounts, List.of()).count(false)));
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
        var takings = takings(seal);
        var event =
                new OrdersDone(sessionId, seal.registerId(), takings.orderCount(), takings.currency(), takings.total());
        return outbox.append(
                connection, List.of(OutgoingEvent.of(Topics.ORDERS, seal.registerId(), "session:" + sessionId, event)));
    }

    private Uni<Amounts> amounts(Long registerId) {
        return copies.require(Models.REGISTER, registerId).map(Amounts::of);
    }

    private static Takings takings(Seals.Seal seal) {
        return seal.takings().mapTo(Takings.class);
    }
}
