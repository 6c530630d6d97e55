package io.tillstream.pricing.rounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A long quotient is closed at 22 digits and then rounded, in one cut. */
class ClosingQuotientsTest {

    @ParameterizedTest
    @CsvSource({
        "0.00499999999999999999995, 0.01",
        "0.00499999999999999999994, 0",
        "-0.00499999999999999999995, -0.01",
        "-0.00499999999999999999994, 0",
        "0.9949999999999999999999999999, 1",
        "12.3450000000000000000000000, 12.35",
    })
    void dustNeitherMakesATieNorHidesOne(BigDecimal value, BigDecimal rounded) {
        assertThat(Steps.round(value, new BigDecimal("0.01"), Direction.HALF_UP))
                .isEqualByComparingTo(rounded);
    }

    @Test
    void theCutIsWhatTwoRoundingsAre() {
        var random = new Random(20261121);
        for (var i = 0; i < 5_000; i++) {
            var value = new BigDecimal(new BigInteger(110, random), 23 + random.nextInt(8));
            value = random.nextBoolean() ? value : value.negate();
            var scale = random.nextInt(9);
            var twice = value.setScale(22, RoundingMode.HALF_UP).setScale(scale, RoundingMode.HALF_UP);

            assertThat(Steps.round(value, BigDecimal.ONE.movePointLeft(scale), Direction.HALF_UP))
                    .isEqualTo(twice);
        }
    }
}
