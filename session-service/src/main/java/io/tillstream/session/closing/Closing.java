package io.tillstream.session.closing;

import io.tillstream.session.orders.Takings;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A close as the database knows it.
 *
 * @param attempt names this try to order-service
 * @param takings null until the session is sealed
 * @param waitsFor why it does not go on right now; null where it does
 */
public record Closing(
        long sessionId,
        UUID attempt,
        Step step,
        Instant since,
        CloseRequest request,
        Takings takings,
        List<Blocker> blockers,
        String waitsFor) {}
