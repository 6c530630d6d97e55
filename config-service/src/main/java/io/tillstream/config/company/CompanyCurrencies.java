package io.tillstream.config.company;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.problem.Refusal;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** In which money a caller's company counts, and what other money there is. */
@ApplicationScoped
public class CompanyCurrencies {

    private static final String FIND =
            "SELECT m.code, m.decimal_places FROM company c JOIN currency m ON m.id = c.currency_id WHERE c.id = $1";

    private static final String ALL = "SELECT id, code, decimal_places FROM currency";

    private final Pool pool;
    private final Caller caller;

    CompanyCurrencies(Pool pool, Caller caller) {
        this.pool = pool;
        this.caller = caller;
    }

    public Uni<CompanyCurrency> ofCaller() {
        var companyId = caller.companyId();
        return pool.preparedQuery(FIND).execute(Tuple.of(companyId)).map(rows -> {
            if (rows.size() == 0) {
                throw Refusal.notFound("company", companyId);
            }
            var row = rows.iterator().next();
            return new CompanyCurrency(row.getString(0), row.getInteger(1));
        });
    }

    /** Every currency by its id. */
    public Uni<Map<Long, CompanyCurrency>> byId() {
        return pool.query(ALL).execute().map(rows -> {
            var currencies = new HashMap<Long, CompanyCurrency>();
            rows.forEach(
                    row -> currencies.put(row.getLong(0), new CompanyCurrency(row.getString(1), row.getInteger(2))));
            return currencies;
        });
    }
}
