package io.tillstream.config.company;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Caller;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** In which money a caller's company counts. */
@ApplicationScoped
public class CompanyCurrencies {

    private static final String FIND =
            "SELECT m.code, m.decimal_places FROM company c JOIN currency m ON m.id = c.currency_id WHERE c.id = $1";

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
                throw io.tillstream.kit.problem.Refusal.notFound("company", companyId);
            }
            var row = rows.iterator().next();
            return new CompanyCurrency(row.getString(0), row.getInteger(1));
        });
    }
}
