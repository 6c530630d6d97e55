package io.tillstream.order.store;

import io.tillstream.kit.problem.Refusal;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.Set;

/** What of the orders is looked for; a {@code @BeanParam}. */
public class OrderFilter {

    private static final Set<String> STATES = Set.of("draft", "paid", "done", "cancelled");

    @QueryParam("sessionId")
    Long sessionId;

    @QueryParam("storeId")
    Long storeId;

    @QueryParam("registerId")
    Long registerId;

    @QueryParam("partnerId")
    Long partnerId;

    @QueryParam("state")
    String state;

    @QueryParam("uuid")
    String uuid;

    /** Beginning or end of a reference, a uuid, or a part of a customer's name. */
    @QueryParam("q")
    String q;

    /** From this day or moment on, by the till's clock. */
    @QueryParam("from")
    String from;

    /** Before this moment; a day is included. */
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
            search(where, q.strip().toLowerCase(Locale.ROOT));
        }
        if (from != null) {
            where.and("o.ordered_at >= ?", Moments.from("from", from));
        }
        if (to != null) {
            where.and("o.ordered_at < ?", Moments.until("to", to));
        }
        return where;
    }

    private static void equal(Conditions where, String column, Object value) {
        if (value != null) {
            where.and(column + " = ?", value);
        }
    }

    /** Both ends of a reference have an index; names are looked for in the copy of customers. */
    private static void search(Conditions where, String words) {
        var pattern = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        where.and(
                "(lower(o.pos_reference) LIKE ? OR reverse(lower(o.pos_reference)) LIKE ? OR o.uid = ? OR o.partner_id IN"
                        + " (SELECT c.id FROM copy c WHERE c.model = 'res.partner' AND lower(c.record ->> 'name') LIKE ?))",
                pattern + "%",
                new StringBuilder(words)
                                .reverse()
                                .toString()
                                .replace("%", "\\%")
                                .replace("_", "\\_") + "%",
                words,
                "%" + pattern + "%");
    }
}
