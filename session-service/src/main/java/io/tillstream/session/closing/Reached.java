package io.tillstream.session.closing;

import java.util.Optional;

/**
 * A close at the step that it has come to.
 *
 * @param prepared what the step before has gathered for this one; null: it is gathered again
 */
record Reached(Closing closing, Preparation prepared) {

    static Reached afresh(Closing closing) {
        return new Reached(closing, null);
    }

    static Optional<Reached> afresh(Optional<Closing> closing) {
        return closing.map(Reached::afresh);
    }

    static Optional<Reached> with(Optional<Closing> closing, Preparation prepared) {
        return closing.map(found -> new Reached(found, prepared));
    }
}
