package io.tillstream.order.ingest.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Reads times as tills write them: {@code 2026-11-21 09:00:00} (UTC) or ISO 8601. */
final class TillClock {

    private static final int LONGEST = 40;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;

    private TillClock() {}

    /** To the second; null where it is no time. */
    static Instant read(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        var iso = text.strip().replace(' ', 'T');
        try {
            var time = hasZone(iso)
                    ? OffsetDateTime.parse(iso).withOffsetSameInstant(ZoneOffset.UTC)
                    : LocalDateTime.parse(iso).atOffset(ZoneOffset.UTC);
            return time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR
                    ? null
                    : time.toInstant().truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    private static boolean hasZone(String iso) {
        return iso.endsWith("Z") || iso.indexOf('+') > 0 || iso.lastIndexOf('-') > iso.indexOf('T');
    }
}
