package io.tillstream.config.first;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.tillstream.kit.data.model.RecordEvents;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Writes the first company and its administrator into a database that has neither, in one transaction. */
@ApplicationScoped
class BeginCompany {

    /** That of the demo chain: two replicas, or both ways in at once, must not meet. */
    private static final long LOCK = 0x7111_de40;

    private static final String IS_EMPTY =
            "SELECT NOT EXISTS (SELECT 1 FROM company) AND NOT EXISTS (SELECT 1 FROM app_user)";
    private static final String CURRENCY = """
            INSERT INTO currency (code, name, symbol, decimal_places, rounding) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (code) DO UPDATE SET active = true RETURNING id""";
    private static final String COMPANY =
            "INSERT INTO company (code, name, currency_id) VALUES ($1, $2, $3) RETURNING id";
    private static final String ADMIN = """
            INSERT INTO app_user (company_id, login, name, role, all_stores, password_hash)
            VALUES ($1, $2, $2, 'admin', true, $3) RETURNING id""";

    private final Pool pool;
    private final RecordEvents events;

    BeginCompany(Pool pool, RecordEvents events) {
        this.pool = pool;
        this.events = events;
    }

    /** @return false where somebody is there already: then nothing is written */
    Uni<Boolean> begin(FirstCompany first) {
        return Uni.createFrom()
                .item(() -> BcryptUtil.bcryptHash(first.password()))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(hash -> pool.withTransaction(connection -> alone(connection)
                        .chain(empty -> empty
                                ? write(connection, first, hash).replaceWith(true)
                                : Uni.createFrom().item(false))));
    }

    private static Uni<Boolean> alone(SqlConnection connection) {
        return connection
                .preparedQuery("SELECT pg_advisory_xact_lock($1)")
                .execute(Tuple.of(LOCK))
                .chain(() -> connection.query(IS_EMPTY).execute())
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    private Uni<Void> write(SqlConnection connection, FirstCompany first, String hash) {
        return insert(connection, "res.currency", CURRENCY, currency(first))
                .chain(currency ->
                        insert(connection, "res.company", COMPANY, Tuple.of(first.code(), first.name(), currency)))
                .chain(company -> insert(connection, "res.users", ADMIN, Tuple.of(company, first.login(), hash)))
                .replaceWithVoid();
    }

    private static Tuple currency(FirstCompany first) {
        var currency = first.currency();
        return Tuple.of(
                currency.getCurrencyCode(),
                currency.getDisplayName(Locale.ENGLISH),
                currency.getSymbol(Locale.forLanguageTag("nl-NL")),
                first.decimals(),
                BigDecimal.ONE.movePointLeft(first.decimals()));
    }

    private Uni<Long> insert(SqlConnection connection, String model, String sql, Tuple values) {
        return connection
                .preparedQuery(sql)
                .execute(values)
                .map(rows -> rows.iterator().next().getLong(0))
                .call(id -> events.changed(connection, model, List.of(id)));
    }
}
