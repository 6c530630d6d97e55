package io.tillstream.session.accounting;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.smallrye.mutiny.Uni;
import io.tillstream.session.Json;
import io.tillstream.session.accounting.JournalEntryView.AccountView;
import io.tillstream.session.accounting.JournalEntryView.LineView;
import io.tillstream.session.model.Amounts;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Posted entries and statement lines: SQL and binding only. */
@ApplicationScoped
public class Ledger {

    /** One statement for all entries: numbered first, so that their lines can point to them. */
    private static final String POST = """
            WITH given AS MATERIALIZED (
                SELECT nextval(pg_get_serial_sequence('journal_entry', 'id')) AS id, e.* FROM ROWS FROM (
                    json_to_recordset($1::text::json) AS ("journalId" bigint, journal text, kind text,
                        "methodId" bigint, label text, amount numeric, lines json)) WITH ORDINALITY
                    AS e(journal_id, journal, kind, method_id, label, amount, lines, n)),
            entry AS (
                INSERT INTO journal_entry (id, session_id, company_id, journal_id, journal, ref, date, currency)
                SELECT id, $2, $3, journal_id, journal, $4, $5, $6 FROM given ORDER BY n),
            line AS (
                INSERT INTO journal_line (entry_id, account_id, account_code, account_name, account_type, label, debit,
                    credit, tax_id, tax_base, payment_method_id, partner_id)
                SELECT g.id, (l.account->>'id')::bigint, l.account->>'code', l.account->>'name', l.account->>'type',
                    l.label, l.debit, l.credit, l.tax_id, l.tax_base, l.method_id, l.partner_id
                FROM given g CROSS JOIN LATERAL ROWS FROM (
                    json_to_recordset(g.lines) AS (account json, label text, debit numeric, credit numeric,
                        "taxId" bigint, "taxBase" numeric, "paymentMethodId" bigint, "partnerId" bigint))
                    WITH ORDINALITY AS l(account, label, debit, credit, tax_id, tax_base, method_id, partner_id, n)
                ORDER BY g.n, l.n)
            INSERT INTO statement_line (session_id, entry_id, journal_id, payment_method_id, kind, label, amount)
            SELECT $2, id, journal_id, method_id, kind, label, amount FROM given WHERE kind IS NOT NULL ORDER BY n
            """;

    private static final String ENTRIES = """
            SELECT e.id, e.journal, e.ref, e.date, e.currency, l.id AS line_id, l.account_code, l.account_name,
                l.account_type, l.label, l.debit, l.credit, l.tax_id, l.tax_base, l.payment_method_id, l.partner_id
            FROM journal_entry e JOIN journal_line l ON l.entry_id = e.id
            WHERE e.session_id = $1 ORDER BY e.id, l.id
            """;

    private static final String STATEMENT = """
            SELECT s.id, s.kind, s.payment_method_id, e.journal, e.ref, e.date, s.label, s.amount, s.entry_id,
                (SELECT array_agg(l.id ORDER BY l.id) FROM journal_line l WHERE l.entry_id = s.entry_id) AS items
            FROM statement_line s JOIN journal_entry e ON e.id = s.entry_id
            WHERE s.session_id = $1 ORDER BY s.id
            """;

    private record Given(
            long journalId,
            String journal,
            String kind,
            Long methodId,
            String label,
            @JsonFormat(shape = Shape.STRING) BigDecimal amount,
            List<EntryLine> lines) {

        static Given of(Entry entry) {
            var journal = entry.journal();
            var statement = entry.statement();
            return statement == null
                    ? new Given(journal.id(), journal.name(), null, null, null, null, entry.lines())
                    : new Given(
                            journal.id(),
                            journal.name(),
                            statement.kind(),
                            statement.paymentMethodId(),
                            statement.label(),
                            statement.amount(),
                            entry.lines());
        }
    }

    /**
     * Whose entries they are.
     *
     * @param ref what they are booked under
     * @param date the business day
     */
    public record Booking(long sessionId, long companyId, String ref, LocalDate date, String currency) {}

    private final Pool pool;
    private final Json json;

    Ledger(Pool pool, Json json) {
        this.pool = pool;
        this.json = json;
    }

    /** In the transaction of {@code connection}; the database refuses its commit where an entry does not balance. */
    public Uni<Void> post(SqlConnection connection, Booking booking, List<Entry> entries) {
        return connection
                .preparedQuery(POST)
                .execute(Tuple.tuple()
                        .addString(json.write(entries.stream().map(Given::of).toList()))
                        .addLong(booking.sessionId())
                        .addLong(booking.companyId())
                        .addString(booking.ref())
                        .addLocalDate(booking.date())
                        .addString(booking.currency()))
                .replaceWithVoid();
    }

    public Uni<List<JournalEntryView>> entries(long sessionId, int decimals) {
        return entries(pool, sessionId, decimals);
    }

    public Uni<List<JournalEntryView>> entries(SqlClient client, long sessionId, int decimals) {
        return client.preparedQuery(ENTRIES).execute(Tuple.of(sessionId)).map(rows -> views(rows, decimals));
    }

    public Uni<List<StatementLineView>> statement(long sessionId, int decimals) {
        return pool.preparedQuery(STATEMENT).execute(Tuple.of(sessionId)).map(rows -> {
            List<StatementLineView> lines = new ArrayList<>();
            rows.forEach(row -> lines.add(StatementLineView.of(row, decimals)));
            return lines;
        });
    }

    /** By session; a session without lines is absent. */
    public Uni<Map<Long, List<Long>>> statementIds(List<Long> sessionIds) {
        return pool.preparedQuery("SELECT session_id, array_agg(id ORDER BY id) FROM statement_line"
                        + " WHERE session_id = ANY ($1) GROUP BY session_id")
                .execute(Tuple.of(sessionIds.toArray(Long[]::new)))
                .map(rows -> {
                    Map<Long, List<Long>> ids = new LinkedHashMap<>();
                    rows.forEach(row -> ids.put(row.getLong(0), List.of(row.getArrayOfLongs(1))));
                    return ids;
                });
    }

    private static List<JournalEntryView> views(RowSet<Row> rows, int decimals) {
        var entries = new LinkedHashMap<Long, JournalEntryView>();
        rows.forEach(row -> entries.computeIfAbsent(row.getLong("id"), id -> entry(row))
                .lines()
                .add(line(row, decimals)));
        return List.copyOf(entries.values());
    }

    private static JournalEntryView entry(Row row) {
        return new JournalEntryView(
                row.getLong("id"),
                row.getString("journal"),
                row.getString("ref"),
                row.getLocalDate("date").toString(),
                row.getString("currency"),
                new ArrayList<>());
    }

    private static LineView line(Row row, int decimals) {
        return new LineView(
                row.getLong("line_id"),
                new AccountView(
                        row.getString("account_code"), row.getString("account_name"), row.getString("account_type")),
                row.getString("label"),
                Amounts.text(row.getBigDecimal("debit"), decimals),
                Amounts.text(row.getBigDecimal("credit"), decimals),
                row.getLong("tax_id"),
                Amounts.text(row.getBigDecimal("tax_base"), decimals),
                row.getLong("payment_method_id"),
                row.getLong("partner_id"));
    }
}
