package io.tillstream.gateway.relay;

import io.tillstream.contracts.SelectionEvent.SelectionSent;
import io.tillstream.contracts.SelectionEvent.Sender;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Who sent what to which register: what is left of a selection when it has ended.
 *
 * @param storeId where the register stands; null in events of early releases, as {@code companyId}
 * @param recordName what people call the record; null where it says no name
 */
public record SelectionTrace(
        String id,
        long registerId,
        Long storeId,
        Long companyId,
        String model,
        long recordId,
        String recordName,
        Sender sentBy,
        Instant sentAt,
        Instant expiresAt,
        String requestId,
        String orderUuid) {

    static SelectionTrace of(SelectionSent sent) {
        return new SelectionTrace(
                sent.id(),
                sent.registerId(),
                sent.storeId(),
                sent.companyId(),
                sent.model(),
                sent.recordId(),
                name(sent.record()),
                sent.sentBy(),
                Instant.parse(sent.sentAt()),
                Instant.parse(sent.expiresAt()),
                sent.requestId(),
                sent.orderUuid());
    }

    private static String name(Map<String, Object> record) {
        return Stream.of("display_name", "name")
                .map(record::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse(null);
    }

    SelectionPlace place() {
        return new SelectionPlace(sentAt, id);
    }
}
