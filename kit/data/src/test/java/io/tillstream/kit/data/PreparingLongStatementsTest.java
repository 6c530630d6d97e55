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
    private static final String OF_ITS_VALUES = StatementCache.PLANNED_EACH_TIME + "SELECT 'planned'";
    private static final String PREPARED = "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE ";

    @Inject
    Pool pool;

    @Test
    void aLongStatementStaysPreparedForItsConnection() {
        assertThat(kept(LONG, "'SELECT ''xxx%'")).isEqualTo(1);
    }

    @Test
    void oneThatIsPlannedForItsValuesDoesNot() {
        assertThat(kept(OF_ITS_VALUES, "'%''planned''%'")).isZero();
    }

    private long kept(String statement, String like) {
        var kept = pool.withConnection(connection -> connection
                        .preparedQuery(statement)
                        .execute()
                        .chain(() -> connection.preparedQuery(statement).execute())
                        .chain(() -> connection
                                .query(PREPARED + like + " AND NOT statement LIKE 'SELECT count%'")
                                .execute()))
                .await()
                .indefinitely();
        return kept.iterator().next().getLong(0);
    }
}
