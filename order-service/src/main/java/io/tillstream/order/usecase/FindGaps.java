package io.tillstream.order.usecase;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.page.Cursor;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Which numbers of a register's series never arrived. A number is a series and, at its end, digits that
 * count: {@code DAM-01-000042} is the 42nd of {@code DAM-01-}, Odoo's {@code Order 00042-001-0003} the third of the first
 * login of session 42. What is parked, cancelled or in quarantine has arrived. Numbers that nobody counts (a uuid, a
 * refund made at a desk) are in no series.
 */
@ApplicationScoped
public class FindGaps {

    /** As the till gave them, without the suffix of a number that was taken. Sorted once, in the database. */
    private static final String GAPS = """
            WITH arrived AS (
                SELECT o.number, o.id, o.received_at FROM pos_order o
                WHERE o.register_id = $1 AND ($2::date IS NULL OR o.month >= $2::date)
                UNION ALL
                SELECT q.pos_reference, NULL, q.received_at FROM quarantine q
                WHERE q.register_id = $1 AND q.pos_reference IS NOT NULL AND ($2::date IS NULL OR q.received_at >= $2::date)
            ), counted AS (
                SELECT DISTINCT ON (series, place) left(a.number, -length(d.digits)) AS series,
                    cast(d.digits AS bigint) AS place, length(d.digits) AS width, a.number, a.id, a.received_at
                FROM arrived a CROSS JOIN LATERAL (SELECT substring(a.number from '[0-9]{1,15}$') AS digits) d
                WHERE d.digits IS NOT NULL AND a.number !~ '-R[0-9A-F]{4}$' AND a.number !~* '^[0-9a-f]{8}-[0-9a-f]{4}-'
                ORDER BY series, place, a.id
            ), stepped AS (
                SELECT c.*, lag(place) OVER w AS last_place, lag(number) OVER w AS last_number, lag(id) OVER w AS last_id,
                    lag(received_at) OVER w AS last_received_at
                FROM counted c WINDOW w AS (PARTITION BY series ORDER BY place)
            ), gaps AS (
                SELECT s.*, coalesce(last_place, 0) + 1 AS first_missing FROM stepped s
                WHERE place > coalesce(last_place, CASE WHEN $2::date IS NULL THEN 0 ELSE place END) + 1
            )
            SELECT t.arrived, t.missing, g.series, g.first_missing, g.place, g.width, g.last_number, g.last_id,
                g.last_received_at, g.number, g.id, g.received_at
            FROM (SELECT (SELECT count(*) FROM counted) AS arrived,
                         (SELECT cast(coalesce(sum(place - first_missing), 0) AS bigint) FROM gaps) AS missing) t
            LEFT JOIN (SELECT * FROM gaps WHERE (series, place) > ($3, $4) ORDER BY series, place LIMIT $5) g ON true
            ORDER BY g.series, g.place
            """;

    /**
     * What stands beside a gap.
     *
     * @param orderId null where it waits in quarantine
     */
    public record Neighbour(String number, Long orderId, Instant receivedAt) {}

    /**
     * Numbers in a row that never arrived.
     *
     * @param after the last that arrived before them; null: the series begins with them
     * @param before the first that arrived after them
     */
    public record Gap(String series, String from, String to, long count, Neighbour after, Neighbour before) {}

    /**
     * @param arrived different numbers of all series that arrived
     * @param missing how many did not, on all pages together
     */
    public record Gaps(long registerId, long arrived, long missing, List<Gap> items, String next) {}

    private record Place(String series, long place) {

        static Place of(String cursor) {
            var content = Cursor.decode(cursor);
            var colon = content.indexOf(':');
            if (colon < 1 || !content.substring(0, colon).matches("\\d{1,18}")) {
                throw Cursor.unknown();
            }
            return new Place(content.substring(colon + 1), Long.parseLong(content.substring(0, colon)));
        }

        String cursor() {
            return Cursor.encode(place + ":" + series);
        }
    }

    private final Pool pool;

    FindGaps(Pool pool) {
        this.pool = pool;
    }

    /**
     * @param from receipts from this day on; null: the whole series, and what is missing at its beginning
     * @param limit ranges on a page
     */
    public Uni<Gaps> find(long registerId, LocalDate from, int limit, String after) {
        var begin = after == null || after.isEmpty() ? new Place("", 0) : Place.of(after);
        var month = from == null ? null : from.withDayOfMonth(1);
        return pool.preparedQuery(GAPS)
                .execute(Tuple.of(registerId, month, begin.series(), begin.place(), limit + 1))
                .map(rows -> {
                    var found = new ArrayList<Row>();
                    rows.forEach(found::add);
                    return gaps(registerId, found, limit);
                });
    }

    private static Gaps gaps(long registerId, List<Row> rows, int limit) {
        var totals = rows.get(0);
        var gaps = rows.stream().filter(row -> row.getString("series") != null).toList();
        var shown = gaps.subList(0, Math.min(limit, gaps.size()));
        var next = gaps.size() <= limit ? null : place(shown.get(limit - 1)).cursor();
        return new Gaps(
                registerId,
                totals.getLong("arrived"),
                totals.getLong("missing"),
                shown.stream().map(FindGaps::gap).toList(),
                next);
    }

    private static Place place(Row row) {
        return new Place(row.getString("series"), row.getLong("place"));
    }

    private static Gap gap(Row row) {
        var first = row.getLong("first_missing");
        var place = row.getLong("place");
        return new Gap(
                row.getString("series"),
                number(row, first),
                number(row, place - 1),
                place - first,
                row.getString("last_number") == null ? null : neighbour(row, "last_"),
                neighbour(row, ""));
    }

    private static String number(Row row, long place) {
        var digits = String.valueOf(place);
        return row.getString("series") + "0".repeat(Math.max(0, row.getInteger("width") - digits.length())) + digits;
    }

    private static Neighbour neighbour(Row row, String side) {
        return new Neighbour(
                row.getString(side + "number"),
                row.getLong(side + "id"),
                row.getOffsetDateTime(side + "received_at").toInstant());
    }
}
