package io.tillstream.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** The end of a session: what lies in the drawer is counted, and it is closed. */
final class Drawer {

    private static final BigDecimal MISSING = new BigDecimal("-0.50");

    private final Api who;
    private final String session;

    Drawer(Api who, long sessionId) {
        this.who = who;
        this.session = "/api/sessions/" + sessionId;
    }

    /**
     * Counts what is expected, less what is missing today; returns the closing control that was counted against.
     *
     * @param openingCash for a session that was left before it was opened
     */
    JsonNode countAndClose(String openingCash) {
        if ("opening_control".equals(state())) {
            who.post(session + "/open", Map.of("openingCash", openingCash, "notes", ""));
        }
        if ("opened".equals(state())) {
            who.post(session + "/closing", Map.of());
        }
        var control = who.get(session + "/closing-control");
        who.post(
                session + "/close",
                Map.of("counted", counted(control), "notes", "", "approveDifference", true, "drafts", "cancel"));
        Waiting.until(() -> "closed".equals(state()));
        return control;
    }

    private static Map<String, String> counted(JsonNode control) {
        Map<String, String> counted = new LinkedHashMap<>();
        control.path("paymentMethods").forEach(method -> {
            if ("cash".equals(method.path("kind").asText())) {
                var expected = new BigDecimal(method.path("expected").asText());
                counted.put(
                        method.path("paymentMethodId").asText(),
                        expected.add(MISSING).toPlainString());
            }
        });
        return counted;
    }

    private String state() {
        return who.get(session).path("state").asText();
    }
}
