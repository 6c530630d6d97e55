package io.tillstream.kit.data.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What the verbs of the generic RPC ask of an owner.
 *
 * @param fields empty or null: all
 * @param order e.g. {@code "name asc, id desc"}; null is the model's own
 * @param names many2one as {@code [id, display_name]}; false: bare ids
 * @param activeTest leave archived records out unless the domain names {@code active}; null is true
 */
public record SearchRequest(
        JsonNode domain,
        List<String> fields,
        Integer limit,
        Integer offset,
        String order,
        Boolean names,
        Boolean activeTest,
        List<Long> ids) {

    boolean wantsNames() {
        return !Boolean.FALSE.equals(names);
    }

    boolean hidesArchived() {
        return !Boolean.FALSE.equals(activeTest);
    }

    SearchRequest withDomain(JsonNode other) {
        return new SearchRequest(other, fields, limit, offset, order, names, activeTest, ids);
    }
}
