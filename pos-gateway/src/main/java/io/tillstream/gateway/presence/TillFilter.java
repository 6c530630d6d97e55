package io.tillstream.gateway.presence;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.tillstream.gateway.Json;
import io.tillstream.kit.problem.Refusal;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which tills a list is about; use as a {@code @BeanParam}. */
public class TillFilter {

    @Parameter(description = "Only of this store")
    @QueryParam("storeId")
    String storeId;

    @Parameter(description = "A part of the register's name or code")
    @QueryParam("q")
    String q;

    @Parameter(description = "`true`: registers that nobody has opened as well")
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
