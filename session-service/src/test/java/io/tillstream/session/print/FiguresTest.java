package io.tillstream.session.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures are read by people who are tired. */
class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "0.00, 0.00",
        "12.30, 12.30",
        "-12.30, \u221212.30",
        "1234.50, 1\u00a0234.50",
        "-1234567.891, \u22121\u00a0234\u00a0567.891",
        "999, 999",
        "100000, 100\u00a0000"
    })
    void haveTheirThousandsApart(String amount, String read) {
        assertThat(Figures.amount(amount)).isEqualTo(read);
    }

    @Test
    void sayWhichWayADifferenceGoes() {
        assertThat(Figures.difference("0.50")).isEqualTo("+0.50");
        assertThat(Figures.difference("-0.50")).isEqualTo("\u22120.50");
        assertThat(Figures.difference("0.00")).isEqualTo("0.00");
    }

    @Test
    void haveTheStoresTime() {
        assertThat(Figures.moment("2026-10-25T00:30:00Z", ZoneId.of("Europe/Amsterdam")))
                .isEqualTo("25 Oct 2026, 02:30");
        assertThat(Figures.zone("Europe/Nowhere").getId()).isEqualTo("Z");
    }

    @Test
    void leaveOutWhatNoPageCanHold() {
        assertThat(Figures.text("a\u0000b\uFFFEc\n")).isEqualTo("a b c");
        assertThat(Figures.money("12.30", "EUR")).isEqualTo("\u20ac\u00a012.30");
        assertThat(Figures.money("12.30", "???")).isEqualTo("???\u00a012.30");
    }
}
