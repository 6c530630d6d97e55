package io.tillstream.order.chain;

import io.smallrye.mutiny.Uni;
import io.tillstream.order.chain.ChainReport.Break;
import io.tillstream.order.store.OrderRecord;
import io.tillstream.order.store.Orders;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts a register's chain again from its first order, out of the rows as they are now. */
@ApplicationScoped
public class VerifyChain {

    private static final int STRETCH = 500;

    private record Head(long position, String hash) {}

    private final Pool pool;
    private final Orders orders;

    VerifyChain(Pool pool, Orders orders) {
        this.pool = pool;
        this.orders = orders;
    }

    /** In one snapshot, so that orders that come meanwhile are no break. */
    public Uni<ChainReport> verify(long registerId) {
        return pool.withTransaction(connection -> connection
                .query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
                .execute()
                .chain(() -> head(connection, registerId))
                .chain(head -> follow(connection, registerId, head, new Head(0, Hashes.GENESIS))));
    }

    private static Uni<Head> head(SqlConnection connection, long registerId) {
        return connection
                .preparedQuery("SELECT position, hash FROM chain_head WHERE register_id = $1")
                .execute(Tuple.of(registerId))
                .map(rows -> rows.size() == 0
                        ? new Head(0, Hashes.GENESIS)
                        : new Head(
                                rows.iterator().next().getLong(0),
                                rows.iterator().next().getString(1)));
    }

    private Uni<ChainReport> follow(SqlConnection connection, long registerId, Head head, Head reached) {
        return orders.chain(connection, registerId, reached.position(), STRETCH).chain(stretch -> {
            var last = reached;
            for (var order : stretch) {
                var problem = problem(order, last);
                if (problem != null) {
                    return Uni.createFrom().item(ChainReport.broken(registerId, head.position(), head.hash(), problem));
                }
                last = new Head(order.chainPosition(), order.chainHash());
            }
            return stretch.size() < STRETCH
                    ? Uni.createFrom().item(ended(registerId, head, last))
                    : follow(connection, registerId, head, last);
        });
    }

    private static Break problem(OrderRecord order, Head last) {
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

    private static ChainReport ended(long registerId, Head head, Head last) {
        if (head.position() > last.position()) {
            return ChainReport.broken(
                    registerId, head.position(), head.hash(), new Break(last.position() + 1, null, "missing-order"));
        }
        return head.equals(last)
                ? ChainReport.whole(registerId, head.position(), head.hash())
                : ChainReport.broken(
                        registerId, head.position(), head.hash(), new Break(last.position(), null, "head-differs"));
    }
}
