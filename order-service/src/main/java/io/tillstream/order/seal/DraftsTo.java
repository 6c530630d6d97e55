package io.tillstream.order.seal;

import io.tillstream.kit.problem.Refusal;

/** What becomes of parked orders when their session is closed. */
public enum DraftsTo {
    /** They stay with the register, for its next session. */
    CARRY_OVER,
    CANCEL;

    /** Null where nothing was decided. */
    public static DraftsTo of(String name) {
        if (name == null || name.isEmpty()) {
            return null;
        }
        return switch (name) {
            case "carry-over" -> CARRY_OVER;
            case "cancel" -> CANCEL;
            default -> throw Refusal.invalid("drafts", "is carry-over or cancel");
        };
    }
}
