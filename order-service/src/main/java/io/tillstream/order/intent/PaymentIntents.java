package io.tillstream.order.intent;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.page.Page;
import io.tillstream.kit.page.PageRequest;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.order.store.Scope;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The intents. Every move is one statement that names the states it may come from: of two that race, one moves. */
@ApplicationScoped
public class PaymentIntents {

    /** A terminal is busy with another, or a payment is given back already. */
    static final class Taken extends RuntimeException {

        private static final long serialVersionUID = 1;

        Taken() {
            super(null, null, false, false);
        }
    }

    private static final String UNIQUE = "23505";

    private static final String COLUMNS = """
            i.id, i.number, i.company_id, i.store_id, i.register_id, i.session_id, i.order_uuid, i.payment_method_id,
            i.amount, i.currency, i.created_by, i.reversal_of, i.state, i.terminal, i.terminal_reference,
            (SELECT p.terminal_reference FROM payment_intent p WHERE p.id = i.reversal_of), i.details, i.reason,
            i.created_at, i.asked_at, i.resolved_at, i.attempts
            """;

    private static final String FIND = "SELECT " + COLUMNS + " FROM payment_intent i WHERE i.id = $1";

    private static final String STORE = """
            INSERT INTO payment_intent AS i (id, company_id, store_id, register_id, session_id, order_uuid,
                payment_method_id, amount, currency, created_by, kind, reversal_of, state, terminal, next_try_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'stored', $13, now() + $14 * interval '1 millisecond')
            ON CONFLICT (id) DO NOTHING RETURNING
            """ + COLUMNS;

    private static final String ASK = """
            UPDATE payment_intent i SET state = 'asked', asked_at = now(), attempts = i.attempts + 1,
                next_try_at = now() + $3 * interval '1 millisecond'
            WHERE i.id = $1 AND i.state = ANY ($2) RETURNING
            """ + COLUMNS;

    private static final String MOVE = """
            UPDATE payment_intent i SET state = $3, reason = $4, terminal_reference = coalesce($5, i.terminal_reference),
                details = coalesce($6, i.details), resolved_at = CASE WHEN $7 THEN now() ELSE i.resolved_at END
            WHERE i.id = $1 AND i.state = ANY ($2) RETURNING
            """ + COLUMNS;

    /** Takes them over for a while: another resolver does not see them until then, nor one that starts after our death. */
    private static final String CLAIM = """
            UPDATE payment_intent i SET attempts = i.attempts + 1,
                next_try_at = now() + least($1 * power(2, least(i.attempts, 20)), $2) * interval '1 millisecond'
            WHERE i.id IN (
                SELECT id FROM payment_intent WHERE state IN ('stored', 'asked', 'unknown') AND next_try_at <= now()
                ORDER BY next_try_at LIMIT $3 FOR UPDATE SKIP LOCKED)
            RETURNING
            """ + COLUMNS;

    private static final String REVERSAL = "SELECT " + COLUMNS
            + " FROM payment_intent i WHERE i.reversal_of = $1 AND i.state NOT IN ('declined', 'aborted', 'failed')";

    private static final String BUSY =
            "SELECT i.id FROM payment_intent i WHERE i.register_id = $1 AND i.state IN ('stored', 'asked')";

    private static final String UNKNOWN = "SELECT count(*) FROM payment_intent WHERE state = 'unknown'";

    private static final String PAGE = "SELECT " + COLUMNS + """
             FROM payment_intent i
            WHERE i.number < $1 AND ($2::bigint = 0 OR i.company_id = $2) AND ($3 OR i.store_id = ANY ($4))
                AND ($5::bigint IS NULL OR i.register_id = $5) AND ($6::text[] IS NULL OR i.state = ANY ($6))
                AND ($7::text IS NULL OR i.order_uuid = $7)
            ORDER BY i.number DESC LIMIT $8
            """;

    private final Pool pool;
    private final TerminalSettings settings;

    PaymentIntents(Pool pool, TerminalSettings settings) {
        this.pool = pool;
        this.settings = settings;
    }

    /**
     * Committed when it answers. Empty where an intent with this id is there already; fails with {@link Taken} where it
     * cannot be one more.
     */
    Uni<Optional<PaymentIntent>> store(UUID id, PaymentIntent.Request request, String terminal, UUID reversalOf) {
        var values = Tuple.tuple()
                .addUUID(id)
                .addLong(request.companyId())
                .addLong(request.storeId())
                .addLong(request.registerId())
                .addLong(request.sessionId())
                .addString(request.orderUuid())
                .addLong(request.paymentMethodId())
                .addBigDecimal(request.amount())
                .addString(request.currency())
                .addLong(request.createdBy())
                .addString(reversalOf == null ? "payment" : "reversal")
                .addUUID(reversalOf)
                .addString(terminal)
                .addDouble(millis(settings.resolveAfter()));
        return pool.preparedQuery(STORE)
                .execute(values)
                .map(PaymentIntents::first)
                .onFailure(PaymentIntents::isTaken)
                .transform(taken -> new Taken());
    }

    /** Committed when it answers; from then on the terminal may have heard of it. Empty where it is stored no more. */
    Uni<Optional<PaymentIntent>> ask(UUID id) {
        return pool.preparedQuery(ASK)
                .execute(Tuple.of(id, words(IntentState.ASKED.origins()), millis(settings.resolveAfter())))
                .map(PaymentIntents::first);
    }

    /** Empty where the move is not legal (any more). A payment becomes reversed with its reversal's approval. */
    Uni<Optional<PaymentIntent>> move(UUID id, Outcome outcome) {
        return pool.withTransaction(connection -> moved(connection, id, outcome)
                .call(moved -> moved.filter(intent -> intent.isReversal() && intent.state() == IntentState.APPROVED)
                        .map(intent -> moved(connection, intent.reversalOf(), Outcome.REVERSED))
                        .orElse(Uni.createFrom().item(Optional.empty()))));
    }

    private static Uni<Optional<PaymentIntent>> moved(SqlClient client, UUID id, Outcome outcome) {
        var values = Tuple.tuple()
                .addUUID(id)
                .addArrayOfString(words(outcome.state().origins()))
                .addString(outcome.state().word())
                .addString(outcome.reason())
                .addString(outcome.reference())
                .addJsonObject(outcome.details())
                .addBoolean(outcome.state().isFinal());
        return client.preparedQuery(MOVE).execute(values).map(PaymentIntents::first);
    }

    Uni<List<PaymentIntent>> claim(int most) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(millis(settings.resolveAfter()), millis(settings.longestPause()), most))
                .map(PaymentIntents::all);
    }

    Uni<Optional<PaymentIntent>> find(UUID id) {
        return pool.preparedQuery(FIND).execute(Tuple.of(id)).map(PaymentIntents::first);
    }

    /** Another store's is not there. */
    public Uni<PaymentIntent> require(UUID id, Scope scope) {
        return find(id).map(found -> found.filter(intent -> scope.sees(
                        intent.request().companyId(), intent.request().storeId()))
                .orElseThrow(() -> Refusal.notFound("payment intent", id)));
    }

    /** The one that gives this payment back, if there is one that was not refused. */
    Uni<Optional<PaymentIntent>> reversalOf(UUID payment) {
        return pool.preparedQuery(REVERSAL).execute(Tuple.of(payment)).map(PaymentIntents::first);
    }

    /** What the register's terminal is at. */
    Uni<Optional<UUID>> busy(long register) {
        return pool.preparedQuery(BUSY).execute(Tuple.of(register)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row -> row.getUUID(0))
                .findFirst());
    }

    /** Newest first. */
    public Uni<Page<PaymentIntent>> page(IntentFilter filter, PageRequest page, Scope scope) {
        var values = Tuple.tuple()
                .addLong(page.afterId(Long.MAX_VALUE))
                .addLong(scope.companyId())
                .addBoolean(scope.allStores())
                .addArrayOfLong(scope.stores().toArray(Long[]::new))
                .addLong(filter.registerId)
                .addArrayOfString(filter.states().map(PaymentIntents::words).orElse(null))
                .addString(filter.orderUuid)
                .addInteger(page.fetch());
        return pool.preparedQuery(PAGE).execute(values).map(rows -> Page.of(all(rows), page, PaymentIntent::number));
    }

    Uni<Long> countUnknown() {
        return pool.query(UNKNOWN).execute().map(rows -> rows.iterator().next().getLong(0));
    }

    private static Optional<PaymentIntent> first(RowSet<Row> rows) {
        return all(rows).stream().findFirst();
    }

    private static List<PaymentIntent> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(PaymentIntents::intent)
                .toList();
    }

    private static PaymentIntent intent(Row row) {
        var request = new PaymentIntent.Request(
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getString(6),
                row.getLong(7),
                row.getBigDecimal(8),
                row.getString(9),
                row.getLong(10));
        return new PaymentIntent(
                row.getUUID(0),
                row.getLong(1),
                request,
                row.getUUID(11),
                IntentState.of(row.getString(12)).orElseThrow(),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                row.getJsonObject(16),
                row.getString(17),
                row.getOffsetDateTime(18).toInstant(),
                instant(row.getOffsetDateTime(19)),
                instant(row.getOffsetDateTime(20)),
                row.getInteger(21));
    }

    private static java.time.Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static String[] words(List<IntentState> states) {
        return states.stream().map(IntentState::word).toArray(String[]::new);
    }

    private static double millis(Duration duration) {
        return duration.toMillis();
    }

    private static boolean isTaken(Throwable failure) {
        return failure instanceof PgException refused && UNIQUE.equals(refused.getSqlState());
    }
}
