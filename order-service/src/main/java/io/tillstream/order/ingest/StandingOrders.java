package io.tillstream.order.ingest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.tillstream.order.ingest.reading.ParkedContent;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Stored orders in the members of a flat one, for those few of which a till sends only what changed. */
@ApplicationScoped
class StandingOrders {

    private static final String STANDING = """
            SELECT k.company_id, k.uid, o.id, o.store_id, o.state, o.version,
                   coalesce(k.acknowledgement ->> 'sent', k.acknowledgement ->> 'draft') AS sent_hash,
                   jsonb_strip_nulls(jsonb_build_object('pos_reference', o.number,
                       'date_order', to_char(o.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS'),
                       'partner_id', o.partner_id, 'partner_uuid', o.partner_uuid, 'pricelist_id', o.pricelist_id,
                       'fiscal_position_id', o.fiscal_position_id, 'user_id', o.user_id, 'to_invoice', o.to_invoice,
                       'general_note', o.note, 'amount_total', o.total, 'amount_tax', o.tax))::text AS members,
                   o.custom::text AS custom,
                   (SELECT json_agg(json_build_object('id', l.id, 'uuid', l.uuid, 'product_id', l.product_id,
                        'qty', l.quantity, 'price_unit', l.unit_price, 'discount', l.discount, 'tax_ids', l.tax_ids,
                        'price_subtotal', l.untaxed, 'price_subtotal_incl', l.total,
                        'refunded_orderline_id',
                            CASE WHEN l.refunded_reference IS NULL THEN l.refunded_line_id END,
                        'refunded_order_uuid', substring(l.refunded_reference FROM '^(.*)/[^/]*$'),
                        'refunded_orderline_uuid', substring(l.refunded_reference FROM '/([^/]*)$'),
                        'customer_note', l.note, 'custom', l.custom) ORDER BY l.position)
                    FROM order_line l WHERE l.order_id = o.id AND l.month = o.month)::text AS lines,
                   (SELECT json_agg(coalesce(p.details, '{}') || jsonb_build_object('id', p.id,
                        'payment_method_id', p.payment_method_id, 'amount', p.amount, 'is_change', p.is_change)
                        ORDER BY p.position)
                    FROM order_payment p WHERE p.order_id = o.id AND p.month = o.month AND NOT p.derived)::text AS payments
            FROM order_key k JOIN pos_order o ON o.id = k.order_id AND o.month = k.month
            WHERE (k.company_id, k.uid) IN (SELECT * FROM unnest($1::bigint[], $2::text[]))
            """;

    private final Pool pool;

    StandingOrders(Pool pool) {
        this.pool = pool;
    }

    Uni<Map<OrderIdentity, Standing>> of(Collection<OrderIdentity> identities) {
        if (identities.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        var companies = identities.stream().map(OrderIdentity::companyId).toArray(Long[]::new);
        var uids = identities.stream().map(OrderIdentity::uid).toArray(String[]::new);
        return pool.preparedQuery(STANDING).execute(Tuple.of(companies, uids)).map(rows -> {
            var standing = new HashMap<OrderIdentity, Standing>();
            rows.forEach(row ->
                    standing.put(new OrderIdentity(row.getLong("company_id"), row.getString("uid")), standing(row)));
            return standing;
        });
    }

    /** Which of these lines are nobody's. */
    Uni<Set<Long>> goneLines(Set<Long> ids) {
        return gone("order_line", ids);
    }

    /** Which of these payments are nobody's. */
    Uni<Set<Long>> gonePayments(Set<Long> ids) {
        return gone("order_payment", ids);
    }

    private Uni<Set<Long>> gone(String table, Set<Long> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : pool.preparedQuery("SELECT id FROM " + table + " WHERE id = ANY ($1)")
                        .execute(Tuple.tuple().addArrayOfLong(ids.toArray(Long[]::new)))
                        .map(rows -> {
                            var gone = new HashSet<>(ids);
                            rows.forEach(row -> gone.remove(row.getLong(0)));
                            return gone;
                        });
    }

    private static Standing standing(Row row) {
        var members = (ObjectNode) Json.read(row.getString("members"));
        if (row.getString("custom") != null) {
            members.set("custom", Json.read(row.getString("custom")));
        }
        return new Standing(
                row.getLong("id"),
                row.getLong("store_id"),
                row.getString("state"),
                row.getInteger("version"),
                row.getString("sent_hash"),
                new ParkedContent(members, records(row.getString("lines")), records(row.getString("payments"))));
    }

    private static List<ObjectNode> records(String list) {
        var records = new ArrayList<ObjectNode>();
        if (list != null) {
            Json.read(list).forEach(record -> records.add((ObjectNode) record));
        }
        return records;
    }
}
