package io.tillstream.order.store;

import io.tillstream.kit.problem.Refusal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** Reads the ends of a span of time: days, or moments. */
final class Moments {

    /** Far beyond it lies what a database calls no time. */
    private static final int LAST_YEAR = 10_000;

    private Moments() {}

    /** A day begins with its first moment. */
    static OffsetDateTime from(String name, String text) {
        return moment(name, text, 0);
    }

    /** A day ends with the first moment of the next. */
    static OffsetDateTime until(String name, String text) {
        return moment(name, text, 1);
    }

    private static OffsetDateTime moment(String name, String text, int daysAfter) {
        try {
            var moment = text.length() <= 10
                    ? LocalDate.parse(text).plusDays(daysAfter).atStartOfDay().atOffset(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text.replace(' ', '+'));
            if (moment.getYear() > 0 && moment.getYear() <= LAST_YEAR) {
                return moment;
            }
        } catch (DateTimeParseException noMoment) {
            // Said below.
        }
        throw Refusal.invalid(name, "is a date (2026-11-21) or a time (2026-11-21T08:00:00Z)");
    }
}
