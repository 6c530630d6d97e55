package io.tillstream.session.store;

import io.tillstream.session.accounting.DrawerMove;
import io.tillstream.session.model.Direction;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A line of the log of cash moves.
 *
 * @param number of its receipt
 * @param partnerId who was paid or paid, or null
 * @param reverses the number of the move that this one takes back, or null
 */
public record LoggedMove(
        int number,
        Direction direction,
        BigDecimal amount,
        String reason,
        Long partnerId,
        long userId,
        Instant at,
        Integer reverses) {

    DrawerMove ofDrawer() {
        return new DrawerMove(direction.signed(amount), reason, partnerId);
    }
}
