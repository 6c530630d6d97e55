package io.tillstream.kit.data.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.problem.Refusal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

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

    /**
     * All of the records or none: a writer that takes several creates them in one transaction.
     *
     * @return their ids, in this order
     */
    default Uni<List<Long>> createAll(List<JsonNode> records) {
        if (records.size() > 1) {
            throw new Refusal(422, "one-at-a-time", "Records of " + model() + " are created one at a time.");
        }
        return inTurn(records, this::create);
    }

    /** One after the other: a transaction is a queue. */
    static Uni<List<Long>> inTurn(List<JsonNode> records, Function<JsonNode, Uni<Long>> create) {
        return Multi.createFrom()
                .iterable(records)
                .onItem()
                .transformToUniAndConcatenate(create::apply)
                .collect()
                .asList();
    }

    default Uni<Void> write(List<Long> ids, JsonNode values) {
        throw Refusal.forbidden("Records of " + model() + " cannot be changed through this call.");
    }

    /** Deletes, or archives where the record must stay. */
    default Uni<Void> unlink(List<Long> ids) {
        throw Refusal.forbidden("Records of " + model() + " cannot be deleted through this call.");
    }
}
