package io.tillstream.kit.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** What is asked often is read and planned once. */
@QuarkusTest
class PreparingLongStatementsTest extends ShopTest {

    private static final String LONG = "SELECT 'x" + "x".repeat(5_000) + "'";
    private static final String PREPARED =
            "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE 'SELECT ''xxx%'";

    @Inject
    Pool pool;

    @Test
    void aLongStatementStaysPreparedForItsConnection() {
        var kept = pool.withConnection(connection -> connection
                        .preparedQuery(LONG)
                        .execute()
                        .chain(() -> connection.preparedQuery(LONG).execute())
                        .chain(() -> connection.query(PREPARED).execute()))
                .await()
                .indefinitely();

        assertThat(kept.iterator().next().getLong(0)).isEqualTo(1);
    }
}
