package io.tillstream.session.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A session belongs to the day that the shop's own clock showed when its drawer was opened. */
class BusinessDaysTest {

    @ParameterizedTest
    @CsvSource({
        // an ordinary day, and both sides of its midnights
        "Europe/Amsterdam, 2026-11-21T07:58:00Z, 2026-11-21",
        "Europe/Amsterdam, 2026-11-20T22:59:59Z, 2026-11-20",
        "Europe/Amsterdam, 2026-11-20T23:00:00Z, 2026-11-21",
        // the clock goes forward: 02:00 becomes 03:00 on 29 March
        "Europe/Amsterdam, 2026-03-28T22:59:59Z, 2026-03-28",
        "Europe/Amsterdam, 2026-03-28T23:00:00Z, 2026-03-29",
        "Europe/Amsterdam, 2026-03-29T01:00:00Z, 2026-03-29",
        "Europe/Amsterdam, 2026-03-29T21:59:59Z, 2026-03-29",
        "Europe/Amsterdam, 2026-03-29T22:00:00Z, 2026-03-30",
        // the clock goes back: 02:30 comes twice on 25 October
        "Europe/Amsterdam, 2026-10-24T21:59:59Z, 2026-10-24",
        "Europe/Amsterdam, 2026-10-24T22:00:00Z, 2026-10-25",
        "Europe/Amsterdam, 2026-10-25T00:30:00Z, 2026-10-25",
        "Europe/Amsterdam, 2026-10-25T01:30:00Z, 2026-10-25",
        "Europe/Amsterdam, 2026-10-25T22:59:59Z, 2026-10-25",
        "Europe/Amsterdam, 2026-10-25T23:00:00Z, 2026-10-26",
        // New York is not there yet when Amsterdam has gone to bed
        "America/New_York, 2026-11-21T04:59:59Z, 2026-11-20",
        "America/New_York, 2026-11-21T05:00:00Z, 2026-11-21",
        "America/New_York, 2026-03-08T04:59:59Z, 2026-03-07",
        "America/New_York, 2026-03-09T03:59:59Z, 2026-03-08",
        "America/New_York, 2026-11-01T03:59:59Z, 2026-10-31",
        "America/New_York, 2026-11-02T04:59:59Z, 2026-11-01",
        "America/New_York, 2026-11-02T05:00:00Z, 2026-11-02"
    })
    void isTheDayOnTheShopsWall(String zone, Instant opened, LocalDate day) {
        assertThat(BusinessDays.of(opened, ZoneId.of(zone))).isEqualTo(day);
    }
}
