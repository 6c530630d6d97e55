package io.tillstream.kit.data;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Future;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Long statements are prepared once for each connection as well: those of ingest, segments and the pulse are longer than
 * the 2,048 characters up to which the client keeps one by default, and to read and plan them took longer than to run
 * them.
 */
@Singleton
public class StatementCache implements PgPoolCreator {

    /**
     * Begins a statement whose best plan depends on its values: kept prepared, it would be planned for average values
     * after some calls.
     */
    public static final String PLANNED_EACH_TIME = "/* planned each time */ ";

    /** In characters. */
    private static final int LONGEST = 65_536;

    @Override
    public Pool create(Input input) {
        var servers = input.pgConnectOptionsList();
        servers.forEach(options -> options.setPreparedStatementCacheSqlFilter(StatementCache::isKept));
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(inTurn(servers))
                .using(input.vertx())
                .build();
    }

    private static boolean isKept(String sql) {
        return sql.length() <= LONGEST && !sql.startsWith(PLANNED_EACH_TIME);
    }

    /** Where several servers are named, connections go to one after the other. */
    private static Supplier<Future<SqlConnectOptions>> inTurn(List<PgConnectOptions> servers) {
        var next = new AtomicInteger();
        return () -> Future.succeededFuture(servers.get(Math.floorMod(next.getAndIncrement(), servers.size())));
    }
}
