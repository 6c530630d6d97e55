package io.tillstream.session.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tillstream.contracts.EventTypes;
import io.tillstream.contracts.OrderEvent;
import io.tillstream.contracts.OrderEvent.OrderPaid;
import io.tillstream.contracts.OrderEvent.OrderQuarantined;
import io.tillstream.kit.event.CloudEvent;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * An event of {@code pos.orders} that changes a figure or says that its register is alive.
 *
 * @param sequence gap-free in its register
 * @param at when its order was booked
 * @param event null where it changes no figure
 */
record Heard(long registerId, long sequence, Instant at, OrderEvent event) {

    private static final String PAID = EventTypes.of(OrderPaid.class);
    private static final String QUARANTINED = EventTypes.of(OrderQuarantined.class);

    /** @throws IOException where it is not what its type says */
    static Heard of(CloudEvent event, ObjectMapper json) throws IOException {
        return new Heard(Long.parseLong(event.key()), event.sequence(), at(event), read(event, json));
    }

    private static OrderEvent read(CloudEvent event, ObjectMapper json) throws IOException {
        if (PAID.equals(event.type())) {
            return complete(json.readValue(event.data(), OrderPaid.class));
        }
        return QUARANTINED.equals(event.type()) ? json.readValue(event.data(), OrderQuarantined.class) : null;
    }

    /** An event without its figures must not take a whole batch with it. */
    private static OrderPaid complete(OrderPaid paid) throws IOException {
        try {
            new BigDecimal(paid.total());
            paid.payments().forEach(payment -> new BigDecimal(payment.amount()));
            return paid;
        } catch (NullPointerException | NumberFormatException incomplete) {
            throw new IOException("an order without its figures", incomplete);
        }
    }

    private static Instant at(CloudEvent event) {
        try {
            return Instant.parse(event.time());
        } catch (DateTimeParseException unsaid) {
            return Instant.now();
        }
    }
}
