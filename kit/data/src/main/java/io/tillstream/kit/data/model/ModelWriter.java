package io.tillstream.kit.data.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.problem.Refusal;
import java.util.List;
import java.util.Set;

/** Generic writes to a model, through its owner's use cases, so that rules, rights and events hold. A CDI bean. */
public interface ModelWriter {

    String model();

    /** The roles that may create and change records. */
    Set<String> writers();

    /** The roles that may delete records, or archive them. */
    default Set<String> removers() {
        return writers();
    }

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
