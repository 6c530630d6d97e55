package io.tillstream.order.chain;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.page.Cursor;
import io.tillstream.order.chain.ChainReport.Break;
import io.tillstream.order.store.OrderRecord;
import io.tillstream.order.store.Orders;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Counts a register's chain again out of the rows as they are now: in stretches, each in a snapshot of its own, so that
 * a chain of any length needs no memory and holds up nobody.
 */
@ApplicationScoped
public class VerifyChain {

    private static final int STRETCH = 500;
    private static final String HEAD = "SELECT position, hash FROM chain_head WHERE register_id = $1";

    private final Pool pool;
    private final Orders orders;

    VerifyChain(Pool pool, Orders orders) {
        this.pool = pool;
        this.orders = orders;
    }

    /** All of it, from the first order to the head. */
    public Uni<ChainReport> verify(long registerId) {
        return follow(registerId, Place.START, Long.MAX_VALUE).map(Stretch::report);
    }

    /**
     * A part of it.
     *
     * @param after where an earlier answer's {@code next} said that it goes on; null: from the first order
     * @param most about how many orders
     */
    public Uni<ChainReport> verify(long registerId, String after, int most) {
        return follow(registerId, after == null ? Place.START : place(after), most)
                .chain(end -> end.isEnd()
                        ? Uni.createFrom().item(end.report())
                        : head(pool, registerId).map(head -> goesOn(registerId, head, end.reached())));
    }

    private static ChainReport goesOn(long registerId, Place head, Place reached) {
        return ChainReport.goesOn(registerId, head, reached, Cursor.encode(reached.position() + ":" + reached.hash()));
    }

    private static Place place(String cursor) {
        var parts = Cursor.decode(cursor).split(":");
        if (parts.length != 2 || !parts[0].matches("\\d{1,18}") || !parts[1].matches("[0-9a-f]{64}")) {
            throw Cursor.unknown();
        }
        return new Place(Long.parseLong(parts[0]), parts[1]);
    }

    /** Stretch by stretch until the end, or until enough were counted. */
    private Uni<Stretch> follow(long registerId, Place from, long most) {
        var reached = new AtomicReference<>(from);
        return Multi.createBy()
                .repeating()
                .uni(() -> stretch(registerId, reached.get(), (int) Math.min(STRETCH, most))
                        .invoke(stretch -> reached.set(stretch.reached())))
                .whilst(stretch -> !stretch.isEnd() && stretch.reached().position() - from.position() < most)
                .collect()
                .last();
    }

    /** The next orders behind this place; those that come meanwhile are no break. */
    Uni<Stretch> stretch(long registerId, Place from) {
        return stretch(registerId, from, STRETCH);
    }

    private Uni<Stretch> stretch(long registerId, Place from, int most) {
        return pool.withTransaction(connection -> connection
                .query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
                .execute()
                .chain(() -> head(connection, registerId))
                .chain(head -> orders.chain(connection, registerId, from.position(), most)
                        .map(stretch -> count(registerId, head, from, stretch, stretch.size() < most))));
    }

    private static Uni<Place> head(SqlClient connection, long registerId) {
        return connection
                .preparedQuery(HEAD)
                .execute(Tuple.of(registerId))
                .map(rows -> rows.size() == 0
                        ? Place.START
                        : new Place(
                                rows.iterator().next().getLong(0),
                                rows.iterator().next().getString(1)));
    }

    private static Stretch count(long registerId, Place head, Place from, List<OrderRecord> stretch, boolean isLast) {
        var last = from;
        for (var order : stretch) {
            var problem = problem(order, last);
            if (problem != null) {
                return new Stretch(last, stretch.size(), ChainReport.broken(registerId, head, last, problem));
            }
            last = new Place(order.chainPosition(), order.chainHash());
        }
        return new Stretch(last, stretch.size(), isLast ? ended(registerId, head, last) : null);
    }

    private static Break problem(OrderRecord order, Place last) {
        if (order.chainPosition() != last.position() + 1) {
            return new Break(last.position() + 1, null, "missing-order");
        }
        var canonical = CanonicalOrder.of(StoredContent.of(order));
        if (!Hashes.ofContent(canonical).equals(order.contentHash())) {
            return new Break(order.chainPosition(), order.id(), "content-changed");
        }
        return Hashes.ofLink(last.hash(), canonical).equals(order.chainHash())
                ? null
                : new Break(order.chainPosition(), order.id(), "chain-broken");
    }

    private static ChainReport ended(long registerId, Place head, Place last) {
        if (head.equals(last)) {
            return ChainReport.whole(registerId, head);
        }
        return ChainReport.broken(
                registerId,
                head,
                last,
                head.position() > last.position()
                        ? new Break(last.position() + 1, null, "missing-order")
                        : new Break(last.position(), null, "head-differs"));
    }
}
