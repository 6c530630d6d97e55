package io.tillstream.order.store;

import io.tillstream.kit.problem.Refusal;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What of the quarantine is looked for; a {@code @BeanParam}. */
public class QuarantineFilter {

    private static final Set<String> STATES = Set.of("waiting", "replayed", "discarded", "all");

    @Parameter(description = "`waiting` (if nothing is said), `replayed`, `discarded` or `all`")
    @QueryParam("state")
    String state;

    @Parameter(description = "Why it could not be booked, e.g. `unbalanced-payment` or `conflict`")
    @QueryParam("reason")
    String reason;

    @QueryParam("storeId")
    Long storeId;

    @QueryParam("registerId")
    Long registerId;

    @QueryParam("sessionId")
    Long sessionId;

    @Parameter(description = "The order's own identity, as sent")
    @QueryParam("uuid")
    String uuid;

    @Parameter(description = "Received from this day or moment on")
    @QueryParam("from")
    String from;

    @Parameter(description = "Received before this moment; a day is included")
    @QueryParam("to")
    String to;

    /** Conditions of a query on the entity, with named values that are put into {@code values}. */
    List<String> conditions(Map<String, Object> values) {
        var conditions = new ArrayList<String>();
        var wanted = state == null ? "waiting" : state;
        if (!STATES.contains(wanted)) {
            throw Refusal.invalid(
                    "state", "is one of " + STATES.stream().sorted().toList());
        }
        var equal = new HashMap<String, Object>();
        equal.put("state", wanted.equals("all") ? null : wanted);
        equal.put("reason", reason);
        equal.put("storeId", storeId);
        equal.put("registerId", registerId);
        equal.put("sessionId", sessionId);
        equal.put("uid", uuid);
        equal.forEach((field, value) -> {
            if (value != null) {
                conditions.add(field + " = :" + field);
                values.put(field, value);
            }
        });
        if (from != null) {
            conditions.add("receivedAt >= :from");
            values.put("from", Moments.from("from", from).toInstant());
        }
        if (to != null) {
            conditions.add("receivedAt < :to");
            values.put("to", Moments.until("to", to).toInstant());
        }
        return conditions;
    }
}
