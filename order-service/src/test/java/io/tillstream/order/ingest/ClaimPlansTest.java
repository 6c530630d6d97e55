package io.tillstream.order.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.order.fixture.Owners;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** What is done under locks reads by index: the key's table has a row for each order that there ever was. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(Owners.class)
class ClaimPlansTest {

    @Inject
    Pool database;

    /** A refund that waits for its sale comes here every half minute. */
    @Test
    void aKeyThatIsGivenBackIsFoundByIndex() {
        var plan = new ArrayList<String>();
        database.withTransaction(connection -> connection
                        .query("SET LOCAL enable_seqscan = off")
                        .execute()
                        .chain(() -> connection
                                .preparedQuery("EXPLAIN " + BookingSql.RELEASE)
                                .execute(Tuple.of(new Long[] {1L}, new String[] {"u"}, new Long[] {7L})))
                        .invoke(rows -> rows.forEach(row -> plan.add(row.getString(0)))))
                .await()
                .atMost(Duration.ofSeconds(10));

        assertThat(plan)
                .anyMatch(line -> line.contains("order_key_pkey"))
                .noneMatch(line -> line.contains("Seq Scan on order_key"));
    }
}
