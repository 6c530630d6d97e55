package io.tillstream.gateway.relay;

import io.tillstream.gateway.identity.RegisterPlace;
import java.time.Instant;

/**
 * What a till asks for.
 *
 * @param orderUuid the order on the till's screen, or null
 * @param answeredBy the selection that answered it, or null: a request is answered once
 */
public record SelectionRequestView(
        String id,
        long registerId,
        String registerName,
        long storeId,
        String model,
        String orderUuid,
        Instant expiresAt,
        SelectionView answeredBy) {

    static SelectionRequestView of(SelectionRequests.Asked asked, RegisterPlace register, Selection answer) {
        return new SelectionRequestView(
                asked.id(),
                register.id(),
                register.name(),
                register.storeId(),
                asked.model(),
                asked.orderUuid(),
                asked.expiresAt(),
                answer == null ? null : SelectionView.of(answer));
    }
}
