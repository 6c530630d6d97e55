package io.tillstream.session.report;

import io.tillstream.session.model.SessionState.Closed;
import io.tillstream.session.model.SessionState.ClosingControl;
import io.tillstream.session.model.SessionState.Opened;
import io.tillstream.session.store.LoggedMove;
import io.tillstream.session.store.SessionFacts;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who had to do with a session, beside those who sold. */
final class People {

    private People() {}

    static Set<Long> of(SessionFacts session) {
        return Stream.concat(
                        Stream.of(
                                openedBy(session).orElse(null),
                                session.lastCount().by(),
                                session.opening().approvedBy()),
                        session.moves().stream().map(LoggedMove::userId))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    static Optional<Long> openedBy(SessionFacts session) {
        if (session.state() instanceof Opened opened) {
            return Optional.of(opened.by());
        }
        if (session.state() instanceof ClosingControl control) {
            return Optional.of(control.opened().by());
        }
        return session.state() instanceof Closed closed
                ? Optional.of(closed.closing().opened().by())
                : Optional.empty();
    }
}
