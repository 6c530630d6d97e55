package io.tillstream.session.accounting;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Products and taxes that say nowhere where their sales are booked: a question only where neither the register's journal nor
 * the company says it for them. It is put to the copies that have arrived; what a till sells is among them.
 */
@ApplicationScoped
class SoldWithoutAccount {

    private static final String PRODUCT = """
            SELECT record->>'display_name', id FROM copy
            WHERE model = 'product.product' AND record->'income_account_id' IN ('false', 'null')
                AND record->'active' = 'true' AND record->'available_in_pos' = 'true'
                AND record->'company_id' IN (to_jsonb($1::bigint), 'false', 'null')
            ORDER BY id LIMIT 1
            """;

    private static final String TAX = """
            SELECT record->>'name', id FROM copy
            WHERE model = 'account.tax' AND record->'account_id' IN ('false', 'null') AND record->'active' = 'true'
                AND record->>'amount_type' <> 'group' AND record->'company_id' = to_jsonb($1::bigint)
            ORDER BY id LIMIT 1
            """;

    private final Pool pool;

    SoldWithoutAccount(Pool pool) {
        this.pool = pool;
    }

    /** Fails with {@link AccountMissing} that names the first one. */
    Uni<Void> requireNone(long companyId) {
        return require(PRODUCT, companyId, "product %s: income account", "/api/products/")
                .chain(() -> require(TAX, companyId, "tax %s: account", "/api/taxes/"));
    }

    private Uni<Void> require(String sql, long companyId, String what, String link) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(companyId))
                .invoke(rows -> rows.forEach(row -> {
                    throw new AccountMissing(what.formatted(row.getString(0)), link + row.getLong(1));
                }))
                .replaceWithVoid();
    }
}
