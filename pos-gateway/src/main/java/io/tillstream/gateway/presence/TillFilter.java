package io.tillstream.gateway.presence;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.tillstream.gateway.Json;
import io.tillstream.kit.problem.Refusal;
import jakarta.ws.rs.QueryParam;

/** Which tills a list is about; use as a {@code @BeanParam}. */
public class TillFilter {

    @QueryParam("storeId")
    String storeId;

    @QueryParam("q")
    String q;

    @QueryParam("all")
    String all;

    /** Also those that nobody has opened. */
    boolean closedToo() {
        return "true".equals(all);
    }

    /** Of registers, those after an id. */
    ArrayNode domain(long after) {
        var domain = Json.mapper().createArrayNode();
        domain.addArray().add("id").add(">").add(after);
        if (storeId != null && !storeId.isEmpty()) {
            domain.addArray().add("store_id").add("=").add(number(storeId));
        }
        if (q != null && !q.isBlank()) {
            domain.add("|");
            domain.addArray().add("name").add("ilike").add(q.strip());
            domain.addArray().add("code").add("ilike").add(q.strip());
        }
        return domain;
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException none) {
            throw Refusal.invalid("storeId", "must be an id");
        }
    }
}
