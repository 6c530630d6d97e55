package io.tillstream.order.ingest.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What is kept of a terminal's words: no name of a card's holder. */
final class PaymentDetails {

    private static final List<String> KEPT =
            List.of("uuid", "transaction_id", "card_type", "payment_status", "payment_ref_no", "tip");

    private PaymentDetails() {}

    static JsonNode of(JsonNode payment) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        for (var name : KEPT) {
            var value = payment.get(name);
            if (value != null
                    && value.isValueNode()
                    && !value.isNull()
                    && value.asText().length() <= 200
                    && !value.asText().isEmpty()) {
                kept.set(name, value);
            }
        }
        return kept.isEmpty() ? null : kept;
    }
}
