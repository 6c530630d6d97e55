package io.tillstream.session.rest;

import io.tillstream.session.closing.Blocker;
import io.tillstream.session.closing.Closing;
import io.tillstream.session.usecase.BlindBlockers;
import java.time.Instant;
import java.util.List;

/**
 * A close that goes on by itself, or ended in a list of what stands in its way.
 *
 * @param waitsFor why it does not go on right now; null where it does
 */
public record ClosingView(String step, Instant since, List<Blocker> blockers, String waitsFor) {

    /** @param blind for somebody who must not know what is expected */
    static ClosingView of(Closing closing, boolean blind) {
        return new ClosingView(
                closing.step().name(),
                closing.since(),
                blind ? BlindBlockers.of(closing.blockers()) : closing.blockers(),
                closing.waitsFor());
    }
}
