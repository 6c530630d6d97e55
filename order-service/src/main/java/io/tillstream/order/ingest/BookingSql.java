package io.tillstream.order.ingest;

import io.smallrye.mutiny.Uni;
import io.tillstream.order.ingest.reading.LineReference;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The statements of a booking, each for the whole batch. Locks are taken in the order: keys, chain heads, lines. */
final class BookingSql {

    private static final String IDS = """
            SELECT array(SELECT nextval('pos_order_id') FROM generate_series(1, $1)),
                   array(SELECT nextval('order_line_id') FROM generate_series(1, $2)),
                   array(SELECT nextval('order_payment_id') FROM generate_series(1, $3))
            """;

    /** Waits for a transaction that is writing the same key; sorted, so that two batches cannot wait for each other. */
    private static final String CLAIM =
            KeyRow.TABLE.insert(1) + " ORDER BY x.company_id, x.uid ON CONFLICT DO NOTHING RETURNING order_id";

    private static final String LOCK_KEYS = """
            SELECT k.order_id FROM order_key k
            WHERE (k.company_id, k.uid) IN (SELECT * FROM unnest($1::bigint[], $2::text[]))
            ORDER BY k.company_id, k.uid FOR UPDATE
            """;

    /** After the keys are locked, for only then the rows stand still. */
    private static final String STORED = """
            SELECT k.company_id, k.uid, o.id, o.month, o.store_id, o.pos_reference, o.content_hash, o.state, o.version, o.session_id,
                   round(o.total, o.decimals)::text AS total, o.flags, i.id AS invoice_id,
                   k.acknowledgement ->> 'draft' AS draft_hash
            FROM order_key k JOIN pos_order o ON o.id = k.order_id AND o.month = k.month
            LEFT JOIN invoice i ON i.order_id = o.id
            WHERE (k.company_id, k.uid) IN (SELECT * FROM unnest($1::bigint[], $2::text[]))
            """;

    /** Keys of discarded orders are no order's; the same content again is the discarded order. */
    private static final String RECLAIM = """
            UPDATE order_key k SET order_id = x.order_id, content_hash = x.content_hash, month = x.month,
                acknowledgement = x.acknowledgement
            FROM json_populate_recordset(null::order_key, $1::text::json) x
            WHERE k.company_id = x.company_id AND k.uid = x.uid AND k.order_id = 0 AND k.content_hash <> x.content_hash
            RETURNING k.order_id
            """;

    private static final String NEW_HEADS =
            "INSERT INTO chain_head (register_id, hash) SELECT id, $2 FROM unnest($1::bigint[]) AS id ORDER BY id"
                    + " ON CONFLICT DO NOTHING";

    private static final String LOCK_HEADS =
            "SELECT register_id, position, hash FROM chain_head WHERE register_id = ANY ($1) ORDER BY register_id FOR UPDATE";

    private static final String SEALED = "SELECT session_id FROM session_seal WHERE session_id = ANY ($1)";

    /** Both uuids are the till's: the order's has the key's index, the line's is looked for in that order alone. */
    private static final String LINES_BY_UUID = """
            SELECT k.uid, l.uuid, l.id FROM unnest($2::text[], $3::text[]) AS x(uid, uuid)
            JOIN order_key k ON k.company_id = $1 AND k.uid = x.uid
            JOIN order_line l ON l.order_id = k.order_id AND l.month = k.month AND l.uuid = x.uuid
            """;

    private static final String COUNT_REFUNDED = """
            INSERT INTO refunded_line (line_id, order_id, month, sold)
            SELECT l.id, l.order_id, l.month, l.quantity
            FROM order_line l JOIN pos_order o ON o.id = l.order_id AND o.month = l.month
            WHERE l.id = ANY ($1) AND l.quantity > 0 AND o.state IN ('paid', 'done') ORDER BY l.id
            ON CONFLICT DO NOTHING
            """;

    private static final String LOCK_REFUNDED = """
            SELECT r.line_id, r.order_id, r.sold - r.refunded AS left_over, o.company_id
            FROM refunded_line r JOIN pos_order o ON o.id = r.order_id AND o.month = r.month
            WHERE r.line_id = ANY ($1) ORDER BY r.line_id FOR UPDATE OF r
            """;

    private static final String REFUND = """
            UPDATE refunded_line r SET refunded = r.refunded + x.quantity
            FROM unnest($1::bigint[], $2::text[]::numeric[]) AS x(line_id, quantity) WHERE r.line_id = x.line_id
            """;

    private static final String CLAIM_NUMBERS = NumberRow.TABLE.insert(1)
            + " ORDER BY x.register_id, x.number, x.order_id ON CONFLICT DO NOTHING RETURNING order_id";

    private static final String NUMBERS_OF = """
            SELECT n.register_id, n.number, n.order_id FROM order_number n
            WHERE (n.register_id, n.number) IN (SELECT * FROM unnest($1::bigint[], $2::text[]))
            """;

    private static final String FORGET = """
            WITH l AS (DELETE FROM order_line WHERE order_id = ANY ($1) RETURNING order_id, uuid, id),
                 p AS (DELETE FROM order_payment WHERE order_id = ANY ($1) RETURNING order_id, details ->> 'uuid' AS uuid, id),
                 t AS (DELETE FROM order_tax WHERE order_id = ANY ($1)),
                 o AS (DELETE FROM pos_order WHERE id = ANY ($1))
            SELECT true AS line, order_id, uuid, id FROM l WHERE uuid IS NOT NULL
            UNION ALL SELECT false, order_id, uuid, id FROM p WHERE uuid IS NOT NULL
            """;

    /** By the key itself: there is no index by order, and a refund that waits comes here every time it is tried. */
    static final String RELEASE = """
            DELETE FROM order_key WHERE (company_id, uid) IN (SELECT * FROM unnest($1::bigint[], $2::text[]))
                AND order_id = ANY ($3)
            """;

    private static final String ACKNOWLEDGE = """
            UPDATE order_key k SET content_hash = x.content_hash, month = x.month, acknowledgement = x.acknowledgement
            FROM json_populate_recordset(null::order_key, $1::text::json) x
            WHERE k.company_id = x.company_id AND k.uid = x.uid
            """;

    private final SqlConnection connection;

    BookingSql(SqlConnection connection) {
        this.connection = connection;
    }

    record RefundableLine(long orderId, long companyId, BigDecimal leftOver) {}

    Uni<Ids> draw(int orders, int lines, int payments) {
        return run(IDS, Tuple.of(orders, lines, payments))
                .map(rows -> rows.iterator().next())
                .map(row -> new Ids(row.getArrayOfLongs(0), row.getArrayOfLongs(1), row.getArrayOfLongs(2)));
    }

    /** Order ids of those keys that are ours now. */
    Uni<Set<Long>> claim(List<KeyRow> keys) {
        return run(CLAIM, parameters(KeyRow.TABLE, keys)).map(BookingSql::longs);
    }

    /** Order ids of those keys that are ours now although a discarded order had them. */
    Uni<Set<Long>> reclaim(List<KeyRow> keys) {
        return run(RECLAIM, Tuple.of(Rows.of(keys))).map(BookingSql::longs);
    }

    /** What stands under these identities; locked until the end of the transaction. */
    Uni<Map<OrderIdentity, StoredOrder>> lockStored(Collection<OrderIdentity> identities) {
        return identities.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : run(LOCK_KEYS, identities(identities)).chain(() -> stored(identities));
    }

    Uni<Map<OrderIdentity, StoredOrder>> stored(Collection<OrderIdentity> identities) {
        return run(STORED, identities(identities)).map(rows -> {
            var stored = new HashMap<OrderIdentity, StoredOrder>();
            rows.forEach(row ->
                    stored.put(new OrderIdentity(row.getLong("company_id"), row.getString("uid")), storedOrder(row)));
            return stored;
        });
    }

    private static StoredOrder storedOrder(Row row) {
        return new StoredOrder(
                row.getLong("id"),
                row.getLocalDate("month"),
                row.getLong("store_id"),
                row.getString("uid"),
                row.getString("pos_reference"),
                row.getString("content_hash"),
                row.getString("state"),
                row.getInteger("version"),
                row.getLong("session_id"),
                row.getString("total"),
                Arrays.asList(row.getArrayOfStrings("flags")),
                row.getLong("invoice_id"),
                row.getString("draft_hash"));
    }

    /** Keys that were claimed in this transaction and are not used after all. */
    Uni<Void> release(Collection<Writing> claimed) {
        var identities =
                claimed.stream().map(writing -> writing.bookable().identity()).toList();
        return run(
                        RELEASE,
                        identities(identities)
                                .addArrayOfLong(
                                        claimed.stream().map(Writing::orderId).toArray(Long[]::new)))
                .replaceWithVoid();
    }

    Uni<Map<Long, ChainHead>> lockHeads(Set<Long> registers, String genesis) {
        return lockHeads(registers)
                .chain(heads -> heads.size() == registers.size()
                        ? Uni.createFrom().item(heads)
                        : run(NEW_HEADS, Tuple.of(registers.toArray(Long[]::new), genesis))
                                .chain(() -> lockHeads(registers)));
    }

    private Uni<Map<Long, ChainHead>> lockHeads(Set<Long> registers) {
        return run(LOCK_HEADS, ids(new TreeSet<>(registers))).map(rows -> {
            var heads = new HashMap<Long, ChainHead>();
            rows.forEach(
                    row -> heads.put(row.getLong(0), new ChainHead(row.getLong(0), row.getLong(1), row.getString(2))));
            return heads;
        });
    }

    Uni<Set<Long>> sealed(Collection<Long> sessions) {
        return run(SEALED, ids(sessions)).map(BookingSql::longs);
    }

    /** Ids of the lines that are here. */
    Uni<Map<LineReference, Long>> lines(long companyId, Collection<LineReference> references) {
        return run(
                        LINES_BY_UUID,
                        Tuple.of(
                                companyId,
                                references.stream().map(LineReference::orderUid).toArray(String[]::new),
                                references.stream().map(LineReference::lineUuid).toArray(String[]::new)))
                .map(rows -> {
                    var lines = new HashMap<LineReference, Long>();
                    rows.forEach(
                            row -> lines.put(new LineReference(row.getString(0), row.getString(1)), row.getLong(2)));
                    return lines;
                });
    }

    Uni<Map<Long, RefundableLine>> lockRefundable(Collection<Long> lines) {
        return run(COUNT_REFUNDED, ids(lines))
                .chain(() -> run(LOCK_REFUNDED, ids(lines)))
                .map(rows -> {
                    var refundable = new HashMap<Long, RefundableLine>();
                    rows.forEach(row -> refundable.put(
                            row.getLong("line_id"),
                            new RefundableLine(
                                    row.getLong("order_id"),
                                    row.getLong("company_id"),
                                    row.getBigDecimal("left_over"))));
                    return refundable;
                });
    }

    Uni<Void> refund(Map<Long, BigDecimal> quantities) {
        var lines = quantities.keySet().toArray(Long[]::new);
        var values = Arrays.stream(lines)
                .map(line -> quantities.get(line).toPlainString())
                .toArray(String[]::new);
        return run(REFUND, Tuple.of(lines, values)).replaceWithVoid();
    }

    /** Who has these numbers of a register, by register and number: the first who asked. */
    Uni<Map<NumberRow.Key, Long>> claimNumbers(List<NumberRow> numbers) {
        return run(CLAIM_NUMBERS, parameters(NumberRow.TABLE, numbers))
                .chain(claimed -> claimed.size() == numbers.size()
                        ? Uni.createFrom().item(ownersOf(numbers))
                        : numbersOf(numbers));
    }

    private static Map<NumberRow.Key, Long> ownersOf(List<NumberRow> numbers) {
        return numbers.stream().collect(Collectors.toMap(NumberRow::key, NumberRow::orderId));
    }

    private Uni<Map<NumberRow.Key, Long>> numbersOf(List<NumberRow> numbers) {
        return run(
                        NUMBERS_OF,
                        Tuple.of(
                                numbers.stream().map(NumberRow::registerId).toArray(Long[]::new),
                                numbers.stream().map(NumberRow::number).toArray(String[]::new)))
                .map(rows -> {
                    var owners = new HashMap<NumberRow.Key, Long>();
                    rows.forEach(
                            row -> owners.put(new NumberRow.Key(row.getLong(0), row.getString(1)), row.getLong(2)));
                    return owners;
                });
    }

    /** What is written anew under its uuid keeps its id: tills go on naming it so. */
    Uni<KeptIds> forget(Collection<Long> orderIds) {
        var kept = new KeptIds();
        return orderIds.isEmpty()
                ? Uni.createFrom().item(kept)
                : run(FORGET, ids(orderIds)).map(rows -> {
                    rows.forEach(row -> keep(kept, row));
                    return kept;
                });
    }

    private static void keep(KeptIds kept, Row row) {
        if (row.getBoolean(0)) {
            kept.addLine(row.getLong(1), row.getString(2), row.getLong(3));
        } else {
            kept.addPayment(row.getLong(1), row.getString(2), row.getLong(3));
        }
    }

    Uni<Void> insert(List<BookedOrder> orders, Collection<ChainHead> heads) {
        return run(BookedTables.INSERT, BookedTables.parameters(orders, heads)).replaceWithVoid();
    }

    Uni<Void> acknowledge(List<KeyRow> keys) {
        return keys.isEmpty()
                ? Uni.createFrom().voidItem()
                : run(ACKNOWLEDGE, Tuple.of(Rows.of(keys))).replaceWithVoid();
    }

    private Uni<RowSet<Row>> run(String sql, Tuple values) {
        return connection.preparedQuery(sql).execute(values);
    }

    private static <R> Tuple parameters(Table<R> table, Collection<R> rows) {
        var parameters = new ArrayList<Object>();
        table.bind(rows, parameters);
        return Tuple.from(parameters);
    }

    private static Tuple ids(Collection<Long> ids) {
        return Tuple.tuple().addArrayOfLong(ids.toArray(Long[]::new));
    }

    private static Tuple identities(Collection<OrderIdentity> identities) {
        return Tuple.of(
                identities.stream().map(OrderIdentity::companyId).toArray(Long[]::new),
                identities.stream().map(OrderIdentity::uid).toArray(String[]::new));
    }

    private static Set<Long> longs(RowSet<Row> rows) {
        var ids = new HashSet<Long>();
        rows.forEach(row -> ids.add(row.getLong(0)));
        return ids;
    }
}
