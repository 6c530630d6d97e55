package io.tillstream.session.rest;

import io.tillstream.session.model.Amounts;
import io.tillstream.session.orders.Takings;
import java.util.List;

/** Something a manager should look at; it does not stand in the way of a close. */
public record WarningView(String code, String message, int count, String total, String link) {

    static List<WarningView> of(long sessionId, Takings takings, int decimals) {
        var quarantined = takings.quarantined();
        return quarantined.count() == 0
                ? List.of()
                : List.of(new WarningView(
                        "quarantined-orders",
                        quarantined.count()
                                + " orders could not be booked and are in no figure. Repair and replay them.",
                        quarantined.count(),
                        Amounts.text(quarantined.total(), decimals),
                        "/api/orders/quarantine?sessionId=" + sessionId));
    }
}
