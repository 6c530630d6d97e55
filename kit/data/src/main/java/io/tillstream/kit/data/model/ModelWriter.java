package io.tillstream.kit.data.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.problem.Refusal;
import java.util.List;

/** Generic writes to a model, through its owner's use cases, so that rules, rights and events hold. A CDI bean. */
public interface ModelWriter {

    String model();

    /** @return the new record's id */
    default Uni<Long> create(JsonNode values) {
        throw Refusal.forbidden("Records of " + model() + " cannot be created through this call.");
    }

    default Uni<Void> write(List<Long> ids, JsonNode values) {
        throw Refusal.forbidden("Records of " + model() + " cannot be changed through this call.");
    }

    /** Deletes, or archives where the record must stay. */
    default Uni<Void> unlink(List<Long> ids) {
        throw Refusal.forbidden("Records of " + model() + " cannot be deleted through this call.");
    }
}
