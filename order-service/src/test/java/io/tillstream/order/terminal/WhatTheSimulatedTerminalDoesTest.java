package io.tillstream.order.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.order.terminal.SimulatedBehaviour.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatTheSimulatedTerminalDoesTest {

    @ParameterizedTest
    @CsvSource({
        "approve, APPROVE",
        "decline, DECLINE",
        "time-out, TIME_OUT",
        "lost-answer, LOST_ANSWER",
        "dance, APPROVE"
    })
    void isWhatItsSettingsSay(String setting, Kind kind) {
        assertThat(paying("12.30", Map.of("behaviour", setting)).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "12.30, APPROVE",
        "12.31, DECLINE",
        "0.32, TIME_OUT",
        "5.33, LOST_ANSWER",
        "31, APPROVE",
        "1.331, LOST_ANSWER"
    })
    void canBeTriedByHandWithAnAmount(String amount, Kind kind) {
        assertThat(paying(amount, Map.of()).kind()).isEqualTo(kind);
    }

    @Test
    void isAlwaysTheSameOnceItIsSet() {
        assertThat(paying("1.33", Map.of("behaviour", "decline")).kind()).isEqualTo(Kind.DECLINE);
    }

    @Test
    void takesTheTimeThatIsSet() {
        assertThat(paying("1.00", Map.of()).delay()).isEqualTo(Duration.ofMillis(700));
        assertThat(paying("1.00", Map.of("delayMs", 20)).delay()).isEqualTo(Duration.ofMillis(20));
        assertThat(paying("1.00", Map.of("delayMs", -5)).delay()).isZero();
        assertThat(paying("1.00", Map.of("delayMs", "soon")).delay()).isEqualTo(Duration.ofMillis(700));
    }

    private static SimulatedBehaviour paying(String amount, Map<String, Object> settings) {
        return SimulatedBehaviour.ofPayment(
                new TerminalPayment(UUID.randomUUID(), 1, new BigDecimal(amount), "EUR", "o-1", settings));
    }
}
