package io.tillstream.session.rest;

import io.tillstream.session.late.LateSum;
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

    /** Their money may lie in the drawer already, beyond what is expected there. */
    static List<WarningView> ofLate(long sessionId, LateSum late, int decimals) {
        return late.count() == 0
                ? List.of()
                : List.of(new WarningView(
                        "late-orders",
                        late.count()
                                + " orders came after the session was sealed and are in no figure. They are posted by"
                                + " themselves once it is closed; a difference that they caused is taken back then."
                                + (late.waitsFor() == null ? "" : " The last try failed: " + late.waitsFor()),
                        late.count(),
                        Amounts.text(late.total(), decimals),
                        "/api/orders?sessionId=" + sessionId));
    }
}
