package io.tillstream.gateway.relay;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tillstream.contracts.EventTypes;
import io.tillstream.contracts.SelectionEvent;
import io.tillstream.contracts.SelectionEvent.SelectionAcknowledged;
import io.tillstream.contracts.SelectionEvent.SelectionSent;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.event.CloudEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Events of {@code pos.selections}, from the wire and to it. */
@Singleton
class SelectionEvents {

    private static final Map<String, Class<? extends SelectionEvent>> TYPES = Map.of(
            EventTypes.of(SelectionSent.class), SelectionSent.class,
            EventTypes.of(SelectionAcknowledged.class), SelectionAcknowledged.class);

    private final ObjectMapper json;

    SelectionEvents(ObjectMapper json) {
        this.json = json;
    }

    /** Empty where the type is of a later version than ours. */
    Optional<SelectionEvent> read(CloudEvent event) {
        return Optional.ofNullable(TYPES.get(event.type())).map(type -> read(event, type));
    }

    private SelectionEvent read(CloudEvent event, Class<? extends SelectionEvent> type) {
        try {
            return json.readValue(event.data(), type);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    CloudEvent write(SelectionEvent event) {
        try {
            return new CloudEvent(
                    Topics.SELECTIONS,
                    String.valueOf(event.registerId()),
                    UUID.randomUUID().toString(),
                    "/pos-gateway",
                    EventTypes.of(event.getClass()),
                    "selection:" + event.id(),
                    Instant.now().toString(),
                    0,
                    null,
                    json.writeValueAsBytes(event));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
