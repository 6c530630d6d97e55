package io.tillstream.order.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tillstream.kit.problem.Refusal;
import java.util.Map;

/** JSON as tills send it: numbers keep their digits. */
public final class Json {

    private static final ObjectMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** Refuses what is no JSON. */
    public static JsonNode read(String body) {
        try {
            return EXACT.readTree(body);
        } catch (JsonProcessingException malformed) {
            throw Refusal.badRequest("unreadable-body", "The body is no JSON: " + malformed.getOriginalMessage());
        }
    }

    public static JsonNode tree(Object value) {
        return EXACT.valueToTree(value);
    }

    /** Null stays null. */
    public static Map<String, Object> map(JsonNode object) {
        return object == null ? null : EXACT.convertValue(object, new TypeReference<>() {});
    }
}
