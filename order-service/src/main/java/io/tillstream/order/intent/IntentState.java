package io.tillstream.order.intent;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far a request to a terminal has come. */
public enum IntentState {
    /** Here, and nowhere else. */
    STORED,
    /** The terminal is asked, and somebody waits for its answer. */
    ASKED,
    /** It was asked and nobody waits any more: what came of it must be found out. */
    UNKNOWN,
    /** The money moved. */
    APPROVED,
    DECLINED,
    ABORTED,
    /** The terminal surely never took it. */
    FAILED,
    /** The money of a payment moved back. */
    REVERSED;

    private static final List<IntentState> UNDER_WAY = List.of(STORED, ASKED, UNKNOWN);

    /** Whether nothing happens to it any more by itself. */
    public boolean isFinal() {
        return !UNDER_WAY.contains(this);
    }

    /** The legal moves. */
    boolean mayBecome(IntentState next) {
        return switch (this) {
            case STORED -> next == ASKED || next == ABORTED || next == FAILED;
            case ASKED -> next == UNKNOWN || isAnswer(next);
            case UNKNOWN -> isAnswer(next);
            case APPROVED -> next == REVERSED;
            case DECLINED, ABORTED, FAILED, REVERSED -> false;
        };
    }

    /** From where one may come here. */
    List<IntentState> origins() {
        return Arrays.stream(values()).filter(state -> state.mayBecome(this)).toList();
    }

    static List<IntentState> underWay() {
        return UNDER_WAY;
    }

    /** As it is stored and sent. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<IntentState> of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }

    private static boolean isAnswer(IntentState state) {
        return state == APPROVED || state == DECLINED || state == ABORTED || state == FAILED;
    }
}
