package io.tillstream.config.demo;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.tillstream.kit.data.model.RecordEvents;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Loads the chain into an empty database: everything with its events in one transaction, or nothing. */
@ApplicationScoped
public class DemoChain {

    /** Two replicas that start together load it once. */
    private static final long LOCK = 0x7111_de40;

    private final Pool pool;
    private final RecordEvents events;

    DemoChain(Pool pool, RecordEvents events) {
        this.pool = pool;
        this.events = events;
    }

    /** @return whether it was loaded; false where a company is there already */
    public Uni<Boolean> load(Path folder) {
        return isEmpty(pool).chain(empty -> empty ? read(folder).chain(this::loadOnce) : skip());
    }

    /** Reading files and hashing passwords blocks. */
    private static Uni<List<DemoStep>> read(Path folder) {
        return Uni.createFrom()
                .item(() -> DemoStep.all(folder))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Uni<Boolean> loadOnce(List<DemoStep> steps) {
        return pool.withTransaction(connection -> connection
                .preparedQuery("SELECT pg_advisory_xact_lock($1)")
                .execute(Tuple.of(LOCK))
                .chain(() -> isEmpty(connection))
                .chain(empty -> empty ? write(connection, steps) : skip()));
    }

    private Uni<Boolean> write(SqlConnection connection, List<DemoStep> steps) {
        return Multi.createFrom()
                .iterable(steps)
                .onItem()
                .transformToUniAndConcatenate(step -> step.run(connection))
                .collect()
                .last()
                .chain(() -> publish(connection))
                .replaceWith(true);
    }

    private Uni<Void> publish(SqlConnection connection) {
        return Multi.createFrom()
                .iterable(DemoRecords.ALL)
                .onItem()
                .transformToUniAndConcatenate(records ->
                        ids(connection, records.table()).chain(ids -> events.changed(connection, records.model(), ids)))
                .collect()
                .last();
    }

    private static Uni<List<Long>> ids(SqlConnection connection, String table) {
        return connection
                .query("SELECT id FROM " + table + " ORDER BY id")
                .execute()
                .map(rows -> {
                    var ids = new ArrayList<Long>(rows.size());
                    rows.forEach(row -> ids.add(row.getLong(0)));
                    return ids;
                });
    }

    private static Uni<Boolean> isEmpty(SqlClient client) {
        return client.query("SELECT NOT EXISTS (SELECT 1 FROM company)")
                .execute()
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    private static Uni<Boolean> skip() {
        return Uni.createFrom().item(false);
    }
}
