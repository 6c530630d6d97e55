package io.tillstream.pricing.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillstream.pricing.Numbers;
import io.tillstream.pricing.PricingRefusal;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ReadingFieldsTest {
    @Test
    void readsWholeNumbersUpToTheirLimits() {
        assertThat(fields("2147483647").integer("f", 0)).isEqualTo(Integer.MAX_VALUE);
        assertThat(fields("-2147483648").integer("f", 0)).isEqualTo(Integer.MIN_VALUE);
        assertThat(fields("999999999999999999").id("f")).isEqualTo(999_999_999_999_999_999L);
        assertThat(fields("7.00").id("f")).isEqualTo(7);
        assertThat(fields("7e1").id("f")).isEqualTo(70);
        for (String tooMuch : new String[] {"2147483648", "-2147483649", "1.5"}) {
            assertThatThrownBy(() -> fields(tooMuch).integer("f", 0)).isInstanceOf(PricingRefusal.class);
        }
        assertThatThrownBy(() -> fields("1000000000000000000").id("f")).isInstanceOf(PricingRefusal.class);
    }

    @Test
    void takesFalseForNothingAsOdooWritesIt() {
        assertThat(fields("false").has("f")).isFalse();
        assertThat(fields("null").has("f")).isFalse();
        assertThat(fields("0").has("f")).isTrue();
        assertThat(fields("false").id("f", null)).isNull();
        assertThat(fields("false").string("f", "absent")).isEqualTo("absent");
        assertThat(fields("false").flag("f", true)).isFalse();
        assertThat(fields("null").flag("f", true)).isTrue();
    }

    @Test
    void readsNumbersFromStrings() {
        assertThat(fields("\"-0.10\"").number("f")).isEqualTo(new BigDecimal("-0.10"));
        assertThat(Numbers.require("9".repeat(400))).isPositive();
        for (String none : new String[] {"", "-", "--1", "+1", "-+1", "1x", " 1", ".5", "9".repeat(401), null}) {
            assertThat(Numbers.parse(none)).isNull();
            assertThatThrownBy(() -> Numbers.require(none)).isInstanceOf(PricingRefusal.class);
        }
    }

    private static Fields fields(String value) {
        return Fields.of(Json.parse("{\"f\": " + value + "}"), "test");
    }
}
