package io.tillstream.order.seal;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;

/** Counts the takings of a session as they stand in one transaction (or now, outside one). */
final class CountTakings {

    private static final String DRAFTS = "SELECT " + TakingsSql.DRAFTS.replace("$2", "$2::int") + "::text";

    private final SqlClient client;
    private final long sessionId;
    private final Amounts amounts;
    private final Long[] splitMethods;

    /** @param splitMethods the payment methods whose sums are wanted by customer, beside those that are paid later */
    CountTakings(SqlClient client, long sessionId, Amounts amounts, List<Long> splitMethods) {
        this.client = client;
        this.sessionId = sessionId;
        this.amounts = amounts;
        this.splitMethods = splitMethods.toArray(Long[]::new);
    }

    Uni<List<Takings.DraftOrder>> drafts() {
        return client.preparedQuery(DRAFTS)
                .execute(Tuple.of(sessionId, amounts.decimals()))
                .map(rows -> new JsonArray(rows.iterator().next().getString(0))
                        .stream()
                                .map(draft -> ((JsonObject) draft).mapTo(Takings.DraftOrder.class))
                                .toList());
    }

    Uni<Takings> count(boolean sealed) {
        return client.preparedQuery(TakingsSql.ALL)
                .execute(Tuple.of(sessionId, amounts.decimals(), splitMethods))
                .map(rows -> new JsonObject(rows.iterator().next().getString(0))
                        .put("sessionId", sessionId)
                        .put("sealed", sealed)
                        .put("currency", amounts.currency())
                        .mapTo(Takings.class));
    }
}
