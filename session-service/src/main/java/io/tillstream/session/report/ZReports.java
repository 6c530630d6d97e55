package io.tillstream.session.report;

import io.smallrye.mutiny.Uni;
import io.tillstream.session.Json;
import io.tillstream.session.model.Amounts;
import io.tillstream.session.orders.Takings;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;

/** Z reports, numbered without gaps for each register: SQL and binding only. */
@ApplicationScoped
public class ZReports {

    private record Numbered(int number, BigDecimal cumulative) {}

    private static final String COUNT = """
            INSERT INTO register_counter AS c (register_id, last_z, cumulative_total) VALUES ($1, 1, $2)
            ON CONFLICT (register_id) DO UPDATE SET
                last_z = c.last_z + 1, cumulative_total = c.cumulative_total + excluded.cumulative_total
            RETURNING last_z, cumulative_total
            """;

    private static final String WRITE = """
            INSERT INTO z_report (session_id, register_id, number, supplement, cumulative_total, takings, report)
            VALUES ($1, $2, $3, $4, $5, $6::text::jsonb, $7::text::json)
            """;

    private final Pool pool;
    private final Json json;

    ZReports(Pool pool, Json json) {
        this.pool = pool;
        this.json = json;
    }

    /** In the transaction of {@code connection}; the takings' total goes to the register's cumulative total. */
    public Uni<Void> write(SqlConnection connection, Report report, Takings takings, int decimals) {
        return connection
                .preparedQuery(COUNT)
                .execute(Tuple.of(report.registerId(), takings.total()))
                .map(rows -> rows.iterator().next())
                .map(row -> new Numbered(row.getInteger(0), row.getBigDecimal(1)))
                .chain(given -> connection.preparedQuery(WRITE).execute(row(report, given, takings, decimals)))
                .replaceWithVoid();
    }

    /** The first Z with its supplements; null while the session is not closed. */
    public Uni<Report> of(long sessionId) {
        return pool.preparedQuery("SELECT report::text FROM z_report WHERE session_id = $1 ORDER BY supplement")
                .execute(Tuple.of(sessionId))
                .map(rows -> {
                    var reports = new ArrayList<Report>();
                    rows.forEach(row -> reports.add(json.read(row.getString(0), Report.class)));
                    return reports.isEmpty() ? null : reports.get(0).with(reports.subList(1, reports.size()));
                });
    }

    /** How many Z reports the session has, supplements included. */
    public Uni<Integer> count(SqlClient client, long sessionId) {
        return client.preparedQuery("SELECT count(*)::int FROM z_report WHERE session_id = $1")
                .execute(Tuple.of(sessionId))
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    /** All that the register sold up to its last Z. */
    public Uni<BigDecimal> cumulativeTotal(long registerId) {
        return pool.preparedQuery("SELECT cumulative_total FROM register_counter WHERE register_id = $1")
                .execute(Tuple.of(registerId))
                .map(rows -> rows.size() == 0
                        ? BigDecimal.ZERO
                        : rows.iterator().next().getBigDecimal(0));
    }

    private Tuple row(Report report, Numbered given, Takings takings, int decimals) {
        var numbered = report.numbered(given.number(), Amounts.text(given.cumulative(), decimals));
        return Tuple.tuple()
                .addLong(report.sessionId())
                .addLong(report.registerId())
                .addInteger(given.number())
                .addInteger(report.supplement())
                .addBigDecimal(given.cumulative())
                .addString(json.write(takings))
                .addString(json.write(numbered));
    }
}
