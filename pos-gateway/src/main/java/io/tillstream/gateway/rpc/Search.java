package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.kit.problem.Refusal;
import java.util.List;

/**
 * What an owner is asked for.
 *
 * @param names many2one as {@code [id, display_name]}, else as bare ids
 * @param activeTest leave archived records out unless the domain asks for them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Search(
        JsonNode domain,
        List<String> fields,
        Integer limit,
        Integer offset,
        String order,
        boolean names,
        boolean activeTest,
        List<Long> ids) {

    private static final String CLASSIC = "_classic_read";

    static Search of(List<Long> ids, List<String> fields, boolean names) {
        return new Search(null, fields, null, null, null, names, true, ids);
    }

    /** {@code load} says how a many2one reads: absent or {@code _classic_read} with its name, else bare. */
    static boolean wantsNames(JsonNode load) {
        return load.isMissingNode() || load.isTextual() && load.asText().equals(CLASSIC);
    }

    /** A domain, or null for all. */
    static JsonNode domain(JsonNode domain) {
        if (Arguments.isNothing(domain)) {
            return null;
        }
        if (!domain.isArray()) {
            throw Refusal.invalid("domain", "must be a list");
        }
        return domain;
    }

    /** All that it finds, whichever page of it was asked for. */
    Search counted() {
        return new Search(domain, null, null, null, null, false, activeTest, null);
    }

    Search page(int pageLimit, int pageOffset) {
        return new Search(domain, fields, pageLimit, pageOffset, order, names, activeTest, ids);
    }
}
