package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.gateway.Json;
import io.tillstream.kit.problem.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** How a close went: {@code successful} is read by the older tills, {@code status} and {@code type} by the newer ones. */
final class ClosingResult {

    private ClosingResult() {}

    static Map<String, Object> successful() {
        return Map.of("successful", true, "status", true);
    }

    /** Tills show nothing else of it. */
    private static String message(Refusal refusal) {
        var blockers = Json.mapper().<JsonNode>valueToTree(refusal.extensions().getOrDefault("blockers", List.of()));
        var reasons = StreamSupport.stream(blockers.spliterator(), false)
                .map(blocker -> blocker.path("message").asText())
                .filter(reason -> !reason.isBlank())
                .collect(Collectors.joining(" "));
        return reasons.isEmpty() ? RpcFault.detail(refusal) : reasons;
    }

    static Map<String, Object> blocked(Refusal refusal) {
        var result = new LinkedHashMap<String, Object>();
        result.put("successful", false);
        result.put("status", false);
        result.put("type", refusal.type().replace('-', '_'));
        result.put("message", message(refusal));
        result.put("redirect", false);
        result.put("blockers", refusal.extensions().getOrDefault("blockers", List.of()));
        return result;
    }
}
