package io.tillstream.gateway.rpc;

import io.tillstream.gateway.Json;
import io.vertx.core.buffer.Buffer;
import java.util.Map;

/** A JSON object whose values are bytes already. */
final class RawObject {

    private RawObject() {}

    static Buffer of(Map<String, Buffer> members) {
        var object = Buffer.buffer("{");
        var separator = "";
        for (var member : members.entrySet()) {
            object.appendString(separator)
                    .appendBuffer(Json.bytes(member.getKey()))
                    .appendString(":")
                    .appendBuffer(member.getValue());
            separator = ",";
        }
        return object.appendString("}");
    }
}
