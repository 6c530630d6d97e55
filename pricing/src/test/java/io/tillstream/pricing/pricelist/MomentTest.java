package io.tillstream.pricing.pricelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillstream.pricing.PricingRefusal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {
    @Test
    void everyDayOfFourCenturiesIsWhereTheCalendarHasIt() {
        for (LocalDate day = LocalDate.of(1900, 1, 1); day.getYear() < 2300; day = day.plusDays(1)) {
            assertThat(Moment.parse(day.toString()).epochSecond())
                    .isEqualTo(day.atStartOfDay(ZoneOffset.UTC).toEpochSecond());
        }
    }

    @Test
    void readsTheSameSecondInEachNotation() {
        Moment second = new Moment(1_773_576_001L);

        assertThat(Moment.parse("2026-03-15 12:00:01")).isEqualTo(second);
        assertThat(Moment.parse("2026-03-15T12:00:01Z")).isEqualTo(second);
        assertThat(Moment.parse("2026-03-15T12:00:01.999Z")).isEqualTo(second);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2026-13-01",
                "2026-00-01",
                "2026-02-29",
                "2026-04-31",
                "2026-04-00",
                "2026-01-01 24:00:00",
                "2026-01-01 00:60:00",
                "2026-01-01 00:00:60",
                "2026-01-01 00:00",
                "2026/01/01",
                "2026-01-01T00:00:00+02:00"
            })
    void refusesWhatIsNoDate(String text) {
        assertThatThrownBy(() -> Moment.parse(text))
                .isInstanceOf(PricingRefusal.class)
                .extracting(refusal -> ((PricingRefusal) refusal).code())
                .isEqualTo("invalid-date");
    }
}
