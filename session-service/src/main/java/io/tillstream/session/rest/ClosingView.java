package io.tillstream.session.rest;

import io.tillstream.session.closing.Blocker;
import io.tillstream.session.closing.Closing;
import java.time.Instant;
import java.util.List;

/**
 * A close that goes on by itself, or ended in a list of what stands in its way.
 *
 * @param waitsFor why it does not go on right now; null where it does
 */
public record ClosingView(String step, Instant since, List<Blocker> blockers, String waitsFor) {

    static ClosingView of(Closing closing) {
        return new ClosingView(closing.step().name(), closing.since(), closing.blockers(), closing.waitsFor());
    }
}
