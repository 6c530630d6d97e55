package io.tillstream.kit.data.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class UnderstandingCellsTest {

    @Test
    void aNumberMayHaveAnyCountrysSeparators() {
        assertThat(Cells.number("1234.5")).isEqualByComparingTo("1234.5");
        assertThat(Cells.number("1.234,50")).isEqualByComparingTo("1234.5");
        assertThat(Cells.number("1,234.50")).isEqualByComparingTo("1234.5");
        assertThat(Cells.number("1\u00a0234,5")).isEqualByComparingTo("1234.5");
        assertThat(Cells.number("2,40")).isEqualByComparingTo("2.4");
        assertThat(Cells.number("€ 12,50")).isEqualByComparingTo("12.5");
        assertThat(Cells.number("-3")).isEqualTo(new BigDecimal("-3"));
    }

    @Test
    void whatIsNoNumberIsNotMadeOne() {
        for (var text :
                new String[] {"cheap", "1.2.3", "1,2,3", "--1", "NaN", "1e999", "0x10", "", "9999999999999999"}) {
            assertThatThrownBy(() -> Cells.number(text)).as(text).isInstanceOf(Cells.Wrong.class);
        }
    }

    @Test
    void aFlagMayBeSpelledInManyWays() {
        assertThat(Cells.flag("TRUE")).isTrue();
        assertThat(Cells.flag("x")).isTrue();
        assertThat(Cells.flag("Nein")).isFalse();
        assertThatThrownBy(() -> Cells.flag("perhaps")).isInstanceOf(Cells.Wrong.class);
    }

    @Test
    void aDayIsADayAndNoSerialNumber() {
        assertThat(Cells.instant("2026-12-31")).isEqualTo("2026-12-31T00:00:00Z");
        assertThat(Cells.instant("2026-12-31 18:00:00")).isEqualTo("2026-12-31T18:00:00Z");
        assertThatThrownBy(() -> Cells.instant("46387")).hasMessageContaining("is a number");
        assertThatThrownBy(() -> Cells.instant("31/12/2026")).isInstanceOf(Cells.Wrong.class);
    }

    @Test
    void remembersAMillionValues() {
        var seen = new SeenKeys();
        for (int i = 1; i <= 1_000_000; i++) {
            seen.put("code", "P" + i, i);
        }
        assertThat(seen.put("code", "P777", 5)).isEqualTo(777);
        assertThat(seen.put("barcode", "P777", 5)).isZero();
    }
}
