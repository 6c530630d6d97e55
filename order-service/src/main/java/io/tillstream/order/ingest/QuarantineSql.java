package io.tillstream.order.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps what could not be booked, and settles it when it could be after all. */
final class QuarantineSql {

    private static final String KEEP = """
            INSERT INTO quarantine AS q (company_id, store_id, register_id, session_id, uid, pos_reference, raw_hash,
                content_hash, draft, reason, detail, waiting_model, total, currency, original, sender, received_at)
            SELECT company_id, store_id, register_id, session_id, uid, pos_reference, raw_hash,
                content_hash, draft, reason, detail, waiting_model, total, currency, original, sender, received_at
            FROM json_populate_recordset(null::quarantine, $1::text::json) ORDER BY company_id, raw_hash
            ON CONFLICT (company_id, raw_hash) DO UPDATE SET attempts = q.attempts + 1
            RETURNING q.raw_hash, q.id, q.attempts = 0 AS is_new
            """;

    /**
     * Whose it is follows what was learned of its register; it never leaves a company that it is known to be of, nor comes
     * to where the same thing is kept.
     */
    private static final String STILL = """
            UPDATE quarantine q SET reason = $2, detail = $3, waiting_model = $4, attempts = q.attempts + 1,
                company_id = CASE WHEN m.moves THEN $5 ELSE q.company_id END,
                store_id = CASE WHEN m.moves THEN coalesce($6, q.store_id) ELSE q.store_id END,
                register_id = CASE WHEN m.moves THEN $7 ELSE q.register_id END
            FROM (SELECT cast($7 AS bigint) IS NOT NULL AND (w.company_id = $5 OR w.register_id IS NULL AND NOT EXISTS (
                      SELECT 1 FROM quarantine o WHERE o.company_id = $5 AND o.raw_hash = w.raw_hash)) AS moves
                  FROM quarantine w WHERE w.id = $1) m
            WHERE q.id = $1 AND q.state = 'waiting'
            """;

    private static final String SETTLE = """
            UPDATE quarantine SET state = 'replayed', order_id = $2, settled_at = $3, settled_by = $4
            WHERE id = $1 AND state = 'waiting'
            """;

    /**
     * A repaired order may be booked under another identity than it came with. The one that it came with is taken as well:
     * its till may still send it again, and then it must not be booked a second time.
     */
    private static final String KEEP_IDENTITY = """
            INSERT INTO order_key (company_id, uid, content_hash, order_id, month, acknowledgement)
            SELECT k.company_id, q.uid, coalesce(q.content_hash, k.content_hash), k.order_id, k.month, k.acknowledgement
            FROM quarantine q, order_key k JOIN pos_order o ON o.id = k.order_id AND o.month = k.month
            WHERE q.id = $1 AND q.uid <> $3 AND k.company_id = $2 AND k.uid = $3 AND o.state IN ('paid', 'done')
            ON CONFLICT DO NOTHING
            """;

    record Row(
            long companyId,
            Long storeId,
            Long registerId,
            Long sessionId,
            String uid,
            String posReference,
            String rawHash,
            String contentHash,
            boolean draft,
            String reason,
            String detail,
            String waitingModel,
            BigDecimal total,
            String currency,
            String original,
            JsonNode sender,
            Instant receivedAt) {}

    record Kept(long id, boolean isNew) {}

    private final SqlConnection connection;

    QuarantineSql(SqlConnection connection) {
        this.connection = connection;
    }

    /** By raw hash; what was kept before is not kept again. */
    Uni<Map<String, Kept>> keep(Collection<Row> rows) {
        return connection
                .preparedQuery(KEEP)
                .execute(Tuple.of(Rows.of(List.copyOf(rows))))
                .map(found -> {
                    var kept = new HashMap<String, Kept>();
                    found.forEach(row -> kept.put(row.getString(0), new Kept(row.getLong(1), row.getBoolean(2))));
                    return kept;
                });
    }

    Uni<Void> still(long id, Judgement judgement) {
        return connection
                .preparedQuery(STILL)
                .execute(Tuple.tuple()
                        .addLong(id)
                        .addString(judgement.reason())
                        .addString(judgement.detail())
                        .addString(judgement.waitingModel())
                        .addLong(judgement.origin().companyId())
                        .addLong(judgement.origin().storeId())
                        .addLong(judgement.origin().registerId()))
                .replaceWithVoid();
    }

    /** False: somebody else settled it meanwhile. */
    Uni<Boolean> settle(long id, long orderId, Instant now, long userId) {
        return connection
                .preparedQuery(SETTLE)
                .execute(Tuple.of(id, orderId, now.atOffset(java.time.ZoneOffset.UTC), userId))
                .map(settled -> settled.rowCount() == 1);
    }

    /** Nothing where the order was booked under the identity that it came with. */
    Uni<Void> keepIdentity(long id, long companyId, String bookedUid) {
        return connection
                .preparedQuery(KEEP_IDENTITY)
                .execute(Tuple.of(id, companyId, bookedUid))
                .replaceWithVoid();
    }
}
