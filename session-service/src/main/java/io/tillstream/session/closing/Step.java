package io.tillstream.session.closing;

/** Where a close stands; the names are on the wire. */
public enum Step {
    /** order-service is asked to seal the session. */
    SEALING,
    /** Expected and counted are compared. */
    CHECKING,
    /** Entries, statement, Z and the closed state are written. */
    POSTING,
    /** Posted and closed; order-service is asked to mark the orders done. */
    MARKING,
    FINISHED,
    /** Something stands in the way: the seal is given back. */
    UNSEALING,
    /** The session is in closing control again, with a list of what stands in the way. */
    BLOCKED;

    /** Whoever asked for the close can be answered. */
    public boolean isDecided() {
        return isPosted() || this == BLOCKED;
    }

    public boolean isPosted() {
        return this == MARKING || this == FINISHED;
    }
}
