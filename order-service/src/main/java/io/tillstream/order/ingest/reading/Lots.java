package io.tillstream.order.ingest.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Lots and serial numbers of what was sold, as Odoo's tills send them: {@code pack_lot_ids: [[0,0,{"lot_name": "L1"}]]}.
 * They stand among the line's extensions, as {@code lots}; what is none is left out, for the goods are sold.
 */
final class Lots {

    private static final String FIELD = "lots";
    private static final int RECORD = 2;
    private static final int MOST = 1_000;
    private static final int LONGEST = 200;

    private Lots() {}

    /** @param custom what extensions added to the line, or null */
    static JsonNode into(JsonNode custom, JsonNode line) {
        var names = names(line.path("pack_lot_ids"));
        if (names.isEmpty()) {
            return custom;
        }
        var with = custom == null ? JsonNodeFactory.instance.objectNode() : (ObjectNode) custom.deepCopy();
        var lots = with.putArray(FIELD);
        names.forEach(lots::add);
        return with;
    }

    private static Set<String> names(JsonNode commands) {
        var names = new LinkedHashSet<String>();
        for (var command : commands) {
            var record = command.isArray() ? command.path(RECORD) : command;
            var name = record.path("lot_name").asText("").strip();
            if (!name.isEmpty() && name.length() <= LONGEST && name.indexOf('\0') < 0 && names.size() < MOST) {
                names.add(name);
            }
        }
        return names;
    }
}
