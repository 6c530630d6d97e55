package io.tillstream.session.model;

import io.tillstream.kit.problem.Refusal;
import java.math.BigDecimal;

/** Why a session does not do what was asked. */
public abstract sealed class SessionRefused extends Refusal {

    private SessionRefused(int status, String type, String detail) {
        super(status, type, detail);
    }

    /** The session's state does not allow this. */
    public static final class TransitionNotAllowed extends SessionRefused {

        public TransitionNotAllowed(String wanted, SessionState state) {
            super(
                    409,
                    "transition-not-allowed",
                    "The session is in state " + state.name() + ": it cannot " + wanted + ".");
            with("currentState", state.name());
        }
    }

    /** A register has one session that is not closed. */
    public static final class RegisterInUse extends SessionRefused {

        public RegisterInUse(long registerId, long sessionId, SessionState state) {
            super(
                    409,
                    "register-in-use",
                    "Register " + registerId + " has a session that is not closed. Use or close that one.");
            with("sessionId", sessionId);
            with("currentState", state.name());
        }
    }

    /** What was sold or moved must be counted: such a session is closed, not deleted. */
    public static final class SessionInUse extends SessionRefused {

        public SessionInUse(SessionState state, int orders, int cashMoves) {
            super(
                    409,
                    "session-in-use",
                    "The session has " + orders + " orders and " + cashMoves
                            + " cash moves. Close it; only a session that never sold can be deleted.");
            with("currentState", state.name());
            with("orders", orders);
            with("cashMoves", cashMoves);
        }
    }

    /** A move is taken back once, and what takes back is not taken back. */
    public static final class AlreadyReversed extends SessionRefused {

        public AlreadyReversed(long moveId) {
            super(409, "already-reversed", "Cash move " + moveId + " was taken back already, or takes back another.");
            with("cashMoveId", moveId);
        }
    }

    /** The register takes no cash, so it has no drawer to move it in or out of. */
    public static final class NoCashDrawer extends SessionRefused {

        public NoCashDrawer(long registerId) {
            super(409, "no-cash-drawer", "Register " + registerId + " takes no cash.");
        }
    }

    /** What is in the drawer differs too much from what the last close left; a manager may open with it. */
    public static final class OpeningDifferenceOverLimit extends SessionRefused {

        public OpeningDifferenceOverLimit(BigDecimal expected, BigDecimal difference, BigDecimal limit) {
            super(
                    409,
                    "opening-difference-over-limit",
                    "The drawer differs by " + difference.toPlainString() + " from what the last close left, "
                            + expected.toPlainString() + ". Count again, or let a manager open.");
            with("currentState", SessionState.OpeningControl.NAME);
            with("expected", expected.toPlainString());
            with("difference", difference.toPlainString());
            with("limit", limit.toPlainString());
        }
    }
}
