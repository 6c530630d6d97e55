package io.tillstream.gateway.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.gateway.Json;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.kit.upstream.UpstreamRefusals;
import io.vertx.core.buffer.Buffer;

/** What an owner answered. */
public record Answer(Owner owner, int status, Buffer body) {

    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_FAULT = 500;

    /** This answer, or the owner's refusal thrown; its fault becomes "unavailable". */
    public Answer orRefuse() {
        if (status >= FIRST_FAULT) {
            throw Refusal.unavailable(owner.service() + " answered with " + status + ". Try again.");
        }
        if (status >= FIRST_REFUSAL) {
            throw UpstreamRefusals.of(status, body.toString());
        }
        return this;
    }

    public JsonNode json() {
        return Json.tree(body.getBytes());
    }
}
