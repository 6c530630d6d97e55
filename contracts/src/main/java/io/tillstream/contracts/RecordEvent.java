package io.tillstream.contracts;

import java.util.Map;

/**
 * What is said on the compacted topics: the whole record as it is now, in the fields of its model description. A
 * deleted or erased record is a tombstone (no value).
 */
public sealed interface RecordEvent {

    String model();

    long id();

    Map<String, Object> record();

    /** On {@code pos.config}, keyed by {@code model:id}. */
    @EventType("io.tillstream.config.changed.v1")
    record ConfigChanged(String model, long id, Map<String, Object> record) implements RecordEvent {}

    /** On {@code pos.partners}, keyed by partner id. */
    @EventType("io.tillstream.partner.changed.v1")
    record PartnerChanged(String model, long id, Map<String, Object> record) implements RecordEvent {}
}
