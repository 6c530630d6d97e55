package io.tillstream.contracts;

import java.util.List;

/** What is said on {@code pos.tills}: which tills are connected where. Only what was said last, and lately, is true. */
public sealed interface TillsEvent {

    /**
     * All tills that one gateway replica holds: said when that changes, and every few seconds as a sign of life. A replica
     * that has been silent for three times {@code everySeconds} is gone, and its tills with it.
     *
     * @param replica names one life of one gateway; also the key of the event
     * @param registers ids of registers with at least one open socket, in order
     * @param everySeconds how often this replica says so
     * @param asking this replica has just started and wants the others to say what they hold
     */
    @EventType("io.tillstream.tills.connected.v1")
    record TillsConnected(String replica, List<Long> registers, long everySeconds, boolean asking, String at)
            implements TillsEvent {}
}
