package io.tillstream.session.rest;

import io.tillstream.session.live.OverviewRow;
import io.tillstream.session.rest.OverviewView.Warning;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What a manager should look at in a session. */
final class OverviewWarnings {

    private OverviewWarnings() {}

    static List<Warning> of(OverviewRow row, Instant now) {
        var warnings = new ArrayList<Warning>();
        if (row.quarantinedOrders() > 0) {
            warnings.add(new Warning(
                    "quarantined-orders",
                    row.quarantinedOrders() + " orders could not be booked. Repair and replay them."));
        }
        if (row.lateOrders() > 0) {
            warnings.add(new Warning(
                    "late-orders", row.lateOrders() + " orders came after the seal and wait for the close."));
        }
        if ("BLOCKED".equals(row.closingStep())) {
            warnings.add(new Warning("closing-blocked", "Something stands in the way of the close."));
        }
        if (row.closingWaitsFor() != null) {
            warnings.add(new Warning("closing-waits", "The close waits: " + row.closingWaitsFor()));
        }
        if (isOfAnEarlierDay(row, now)) {
            warnings.add(new Warning("open-since-yesterday", "It was opened on an earlier day and is not closed."));
        }
        return warnings;
    }

    /** By the store's own clock. */
    private static boolean isOfAnEarlierDay(OverviewRow row, Instant now) {
        var zone = row.timezone() != null && ZoneId.getAvailableZoneIds().contains(row.timezone())
                ? ZoneId.of(row.timezone())
                : ZoneOffset.UTC;
        return row.closedAt() == null
                && row.openedAt() != null
                && LocalDate.ofInstant(row.openedAt(), zone).isBefore(LocalDate.ofInstant(now, zone));
    }
}
