package io.tillstream.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "0.005, EUR, 2, 0.01",
        "-0.005, EUR, 2, -0.01",
        "0.00499, EUR, 2, 0.00",
        "12.3, EUR, 2, 12.30",
        "150.5, JPY, 0, 151",
        "1.2345, KWD, 3, 1.235",
        "1E+3, EUR, 2, 1000.00"
    })
    void isRoundedHalfAwayFromZeroAndWrittenInItsCurrencysScale(
            BigDecimal amount, String currency, int scale, String written) {
        assertThat(Money.of(amount, currency, scale)).hasToString(written);
    }

    @Test
    void addsAndSubtractsWithoutLosingACent() {
        assertThat(eur("0.10").plus(eur("0.20"))).isEqualTo(eur("0.30"));
        assertThat(eur("0.10").minus(eur("0.30"))).isEqualTo(eur("0.20").negated());
        assertThat(eur("0.10").minus(eur("0.10")).isZero()).isTrue();
        assertThat(eur("0.01").isZero()).isFalse();
    }

    @Test
    void ofTwoCurrenciesIsNeitherAddedNorSubtractedNorCompared() {
        var euros = eur("1.00");
        var yen = new Money(new BigDecimal("1"), "JPY");

        assertThatIllegalArgumentException().isThrownBy(() -> euros.plus(yen)).withMessageContainingAll("EUR", "JPY");
        assertThatIllegalArgumentException().isThrownBy(() -> euros.minus(yen));
        assertThatIllegalArgumentException().isThrownBy(() -> euros.compareTo(yen));
    }

    @Test
    void isOrderedByItsAmountWhateverTheScale() {
        assertThat(eur("9.99")).isLessThan(eur("10.00"));
        assertThat(eur("10.0")).isEqualByComparingTo(eur("10.00"));
    }

    @Test
    void needsAnAmountAndACurrency() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(null, "EUR"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(BigDecimal.ONE, null));
    }

    private static Money eur(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }
}
