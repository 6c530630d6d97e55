package io.tillstream.order.store;

import io.tillstream.kit.problem.Refusal;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What of the orders is looked for; a {@code @BeanParam}. */
public class OrderFilter {

    private static final Set<String> STATES = Set.of("draft", "paid", "done", "cancelled");

    /** By which a till's clock is believed to run ahead at most. */
    private static final Duration CLOCK_AHEAD = Duration.ofMinutes(10);

    @QueryParam("sessionId")
    Long sessionId;

    @QueryParam("storeId")
    Long storeId;

    @QueryParam("registerId")
    Long registerId;

    @QueryParam("partnerId")
    Long partnerId;

    @Parameter(description = "`draft` (parked), `paid`, `done` or `cancelled`")
    @QueryParam("state")
    String state;

    @Parameter(description = "The order's own identity, as sent")
    @QueryParam("uuid")
    String uuid;

    @Parameter(description = "Beginning or end of a reference, a uuid, or a part of a customer's name")
    @QueryParam("q")
    String q;

    @Parameter(description = "Something of this product was sold; wants sessionId, partnerId or from beside it")
    @QueryParam("productId")
    Long productId;

    @Parameter(description = "From this day or moment on, by the till's clock")
    @QueryParam("from")
    String from;

    @Parameter(description = "Before this moment, by the till's clock; a day is included")
    @QueryParam("to")
    String to;

    Conditions on(Conditions where) {
        equal(where, "o.session_id", sessionId);
        equal(where, "o.store_id", storeId);
        equal(where, "o.register_id", registerId);
        equal(where, "o.partner_id", partnerId);
        equal(where, "o.uid", uuid);
        if (state != null && !STATES.contains(state)) {
            throw Refusal.invalid("state", "is one of " + STATES);
        }
        equal(where, "o.state", state);
        if (q != null && !q.isBlank()) {
            search(where, q.strip());
        }
        if (from != null) {
            from(where, Moments.from("from", from));
        }
        if (to != null) {
            where.and("o.ordered_at < ?", Moments.until("to", to));
        }
        if (productId != null) {
            product(where);
        }
        return where;
    }

    /** Nothing is ordered after its receipt, by which the months are kept: older ones are not looked at. */
    private static void from(Conditions where, OffsetDateTime moment) {
        where.and("o.ordered_at >= ?", moment);
        where.and(
                "o.month >= ?",
                moment.minus(CLOCK_AHEAD)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDate()
                        .withDayOfMonth(1));
    }

    /** Lines have no index by product, which every sale would pay for: only some orders are looked through. */
    private void product(Conditions where) {
        if (sessionId == null && partnerId == null && from == null) {
            throw Refusal.invalid("productId", "needs sessionId, partnerId or from beside it");
        }
        where.and(
                "EXISTS (SELECT 1 FROM order_line l WHERE l.order_id = o.id AND l.month = o.month AND l.product_id = ?)",
                productId);
    }

    private static void equal(Conditions where, String column, Object value) {
        if (value != null) {
            where.and(column + " = ?", value);
        }
    }

    /** Both ends of a reference have an index; the customers are found first, so that theirs is used as well. */
    private static void search(Conditions where, String words) {
        var small = words.toLowerCase(Locale.ROOT);
        where.and(
                "(lower(o.pos_reference) LIKE ? OR reverse(lower(o.pos_reference)) LIKE ? OR o.uid = ? OR o.partner_id = ANY"
                        + " (ARRAY(SELECT c.id FROM copy c WHERE c.model = 'res.partner' AND lower(c.record ->> 'name') LIKE ?)))",
                pattern(small) + "%",
                pattern(new StringBuilder(small).reverse().toString()) + "%",
                words,
                "%" + pattern(small) + "%");
    }

    private static String pattern(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
