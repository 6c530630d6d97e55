package io.tillstream.gateway.relay;

/** Hears what happens to selections, in the order of the log and one at a time; must not block. */
public interface SelectionFollower {

    /** A selection waits for its till. */
    void sent(Selection selection);

    /** A selection got its answer, or its time is over. */
    void ended(Selection selection, SelectionStatus status);
}
