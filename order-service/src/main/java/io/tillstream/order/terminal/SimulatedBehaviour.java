package io.tillstream.order.terminal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** What the simulated terminal does with a request, by its settings; some amounts show it to whoever tries by hand. */
record SimulatedBehaviour(Kind kind, Duration delay) {

    enum Kind {
        APPROVE,
        DECLINE,
        /** Never answers, and took nothing. */
        TIME_OUT,
        /** Took the money, and the answer is lost. */
        LOST_ANSWER
    }

    private static final Map<Integer, Kind> BY_CENTS =
            Map.of(31, Kind.DECLINE, 32, Kind.TIME_OUT, 33, Kind.LOST_ANSWER);
    private static final int USUAL_DELAY_MS = 700;
    private static final int LONGEST_DELAY_MS = 600_000;

    static SimulatedBehaviour ofPayment(TerminalPayment payment) {
        var told = kind(payment.settings().get("behaviour"));
        var kind = told == Kind.APPROVE ? BY_CENTS.getOrDefault(cents(payment.amount()), told) : told;
        return new SimulatedBehaviour(kind, delay(payment.settings()));
    }

    static SimulatedBehaviour ofReversal(TerminalReversal reversal) {
        return new SimulatedBehaviour(kind(reversal.settings().get("reversal")), delay(reversal.settings()));
    }

    /** What it did, as it remembers it. */
    String outcome() {
        return switch (kind) {
            case APPROVE, LOST_ANSWER -> "approved";
            case DECLINE -> "declined";
            case TIME_OUT -> "not-taken";
        };
    }

    /** What is no behaviour is the usual one. */
    private static Kind kind(Object setting) {
        if (setting instanceof String word) {
            for (var kind : Kind.values()) {
                if (kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                    return kind;
                }
            }
        }
        return Kind.APPROVE;
    }

    private static int cents(BigDecimal amount) {
        return amount.remainder(BigDecimal.ONE)
                .movePointRight(2)
                .setScale(0, RoundingMode.DOWN)
                .intValue();
    }

    private static Duration delay(Map<String, Object> settings) {
        var delay = settings.get("delayMs") instanceof Number number ? number.intValue() : USUAL_DELAY_MS;
        return Duration.ofMillis(Math.max(0, Math.min(delay, LONGEST_DELAY_MS)));
    }
}
