package io.tillstream.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingNumbersTest {

    @Test
    void readsPlainAndScientificNumbers() {
        assertThat(Numbers.parse("-12.30")).isEqualByComparingTo("-12.30");
        assertThat(Numbers.parse("1e-3")).isEqualByComparingTo("0.001");
        assertThat(Numbers.parse("12345678901234567890.5")).isEqualTo(new BigDecimal("12345678901234567890.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".5", "1,5", "1\u0663", "1\u0663345678901", "NaN", "+1", "1 "})
    void readsNothingElse(String text) {
        assertThat(Numbers.parse(text)).isNull();
    }
}
