package io.tillstream.gateway.rpc;

import io.tillstream.kit.problem.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a close went: {@code successful} is read by the older tills, {@code status} and {@code type} by the newer ones. */
final class ClosingResult {

    private ClosingResult() {}

    static Map<String, Object> successful() {
        return Map.of("successful", true, "status", true);
    }

    static Map<String, Object> blocked(Refusal refusal) {
        var result = new LinkedHashMap<String, Object>();
        result.put("successful", false);
        result.put("status", false);
        result.put("type", refusal.type().replace('-', '_'));
        result.put("message", refusal.getMessage());
        result.put("redirect", false);
        result.put("blockers", refusal.extensions().getOrDefault("blockers", List.of()));
        return result;
    }
}
