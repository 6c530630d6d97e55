package io.tillstream.pricing.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillstream.pricing.PricingRefusal;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void readsEveryKindOfValue() {
        Object value = Json.parse(" {\"a\" : [1.50, -0.1, 2e3, true, false, null], \"b\":{}, \"c\":[]} ");

        assertThat(value)
                .isEqualTo(Map.of(
                        "a",
                        Arrays.asList(
                                new BigDecimal("1.50"),
                                new BigDecimal("-0.1"),
                                new BigDecimal("2e3"),
                                true,
                                false,
                                null),
                        "b",
                        Map.of(),
                        "c",
                        List.of()));
    }

    @Test
    void readsWhatItWrites() {
        Object value = Map.of("k\"\\\n\u0001é", Arrays.asList("x/y\t", 7, true, null));

        assertThat(Json.parse(JsonText.of(value)))
                .isEqualTo(Map.of("k\"\\\n\u0001é", Arrays.asList("x/y\t", new BigDecimal(7), true, null)));
        assertThat(JsonText.of(Arrays.asList(List.of(), Map.of(), new BigDecimal("1.50"))))
                .isEqualTo("[[],{},\"1.50\"]");
    }

    @Test
    void readsEscapes() {
        assertThat(Json.parse("\"\\n\\t\\r\\b\\f\\u00e9\\\"\\\\\\/\"")).isEqualTo("\n\t\r\b\fé\"\\/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1",
                "[1,]",
                "{\"a\"}",
                "{\"a\":}",
                "{a:1}",
                "\"x",
                "\"\\x\"",
                "\"\\u00zz\"",
                "tru",
                "nul",
                "1 2",
                "--1",
                "+1",
                "1e",
                ".",
                "-",
                "]"
            })
    void refusesWhatIsNoJson(String text) {
        assertThatThrownBy(() -> Json.parse(text))
                .isInstanceOf(PricingRefusal.class)
                .hasMessageStartingWith("JSON: expected ")
                .extracting(refusal -> ((PricingRefusal) refusal).code())
                .isEqualTo("invalid-json");
    }

    @Test
    void refusesBottomlessNestingAndEndlessNumbers() {
        assertThatThrownBy(() -> Json.parse("[".repeat(100_000))).isInstanceOf(PricingRefusal.class);
        assertThatThrownBy(() -> Json.parse("1".repeat(100_000))).isInstanceOf(PricingRefusal.class);
    }
}
