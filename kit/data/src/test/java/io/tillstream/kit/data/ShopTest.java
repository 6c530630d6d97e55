package io.tillstream.kit.data;

import io.quarkus.test.common.QuarkusTestResource;
import io.tillstream.kit.testing.KafkaProbe;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.kit.testing.Tokens;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;

/** What the kit's tests share: the shop's database, its broker and its people. */
@QuarkusTestResource(TestServers.class)
abstract class ShopTest {

    @Inject
    Pool pool;

    final KafkaProbe kafka = KafkaProbe.ofTestServers();
    final Tokens tokens = Tokens.ofTestServers();

    long thing(String name) {
        return sql("INSERT INTO thing (name) VALUES ('" + name + "') RETURNING id");
    }

    /** Runs a statement; the first column of its first row, or 0. */
    long sql(String statement) {
        var rows = pool.query(statement).execute().await().indefinitely();
        return rows.rowCount() == 0 || !rows.iterator().hasNext()
                ? 0
                : rows.iterator().next().getLong(0);
    }

    SqlConnection connection() {
        return pool.getConnection().await().indefinitely();
    }

    static void run(SqlConnection connection, String statement) {
        connection.query(statement).execute().await().indefinitely();
    }

    long countOf(String what) {
        return pool.preparedQuery("SELECT count(*) FROM counted WHERE what = $1")
                .execute(Tuple.of(what))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    static List<Long> ids(JsonObject segment) {
        return segment.getJsonArray("records").stream()
                .map(record -> ((JsonObject) record).getLong("id"))
                .toList();
    }

    static List<Long> longs(JsonArray array) {
        return array.stream().map(id -> ((Number) id).longValue()).toList();
    }
}
