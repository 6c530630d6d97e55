package io.tillstream.gateway.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** What config-service keeps of a refresh or device token: enough to end it. */
public record IssuedToken(String id, Instant expiresAt) {

    static IssuedToken of(JsonNode json) {
        return new IssuedToken(
                json.path("id").asText(), Instant.parse(json.path("expiresAt").asText()));
    }
}
