package io.tillstream.order.usecase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The same order under another identity, in whichever shape it came. */
final class Renamed {

    private static final List<String> NAMES = List.of("uuid", "uid");

    private Renamed() {}

    static JsonNode order(JsonNode sent, String uid) {
        var renamed = sent.deepCopy();
        var data = renamed.get("data") instanceof ObjectNode wrapped ? wrapped : (ObjectNode) renamed;
        NAMES.forEach(data::remove);
        data.put("uuid", uid);
        return renamed;
    }
}
