package io.tillstream.pricing.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.pricing.Numbers;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Short numbers take a short way; they are read and written like long ones. */
class WritingAmountsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.00",
                "-0.01",
                "0.05",
                "-10.50",
                "10737418.23",
                "10737418.24",
                "21474836.47",
                "-21474836.48",
                "99999999999.99",
                "0.00000001",
                "0.000000001",
                "1E+3",
                "-1E-12",
                "1073741823",
                "1073741824",
                "-2147483648"
            })
    void standAsPlainText(String amount) {
        assertThat(written(new BigDecimal(amount))).isEqualTo(new BigDecimal(amount).toPlainString());
    }

    @Test
    void comeBackAsTheyWere() {
        var random = new Random(20261121);
        for (var i = 0; i < 5_000; i++) {
            var amount = BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(12));

            assertThat(Numbers.parse(written(amount))).isEqualTo(amount);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.3", ".5", "1-2", "1 2", "٣", "", "-", "--1", "+1"})
    void whatIsNoNumberIsNone(String text) {
        assertThat(Numbers.parse(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.", "007", "1e5", "999999999", "1234567890", "-0.1", "00000.001"})
    void otherSpellingsAreReadLikeBigDecimals(String text) {
        assertThat(Numbers.parse(text)).isEqualTo(new BigDecimal(text));
    }

    private static String written(BigDecimal amount) {
        var text = new StringBuilder();
        AmountText.append(text, amount);
        return text.toString();
    }
}
