package io.tillstream.gateway.till;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.tillstream.contracts.EventTypes;
import io.tillstream.contracts.SessionEvent.SessionClosed;
import io.tillstream.contracts.SessionEvent.SessionClosing;
import io.tillstream.contracts.SessionEvent.SessionCreated;
import io.tillstream.contracts.SessionEvent.SessionDeleted;
import io.tillstream.contracts.SessionEvent.SessionOpened;
import io.tillstream.gateway.upstream.Answer;
import io.tillstream.gateway.upstream.Owner;
import io.tillstream.gateway.upstream.Owners;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Which session a register has: its owner says so at the welcome, events tell what happens afterwards. */
@ApplicationScoped
class RegisterSessions {

    private static final Logger LOG = Logger.getLogger(RegisterSessions.class);
    private static final int NOT_FOUND = 404;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String CLOSED = "closed";

    /** The state that an event tells of. Cash that moved changes none; a session that is deleted is over. */
    private static final Map<String, String> STATES = Map.of(
            EventTypes.of(SessionCreated.class), "opening_control",
            EventTypes.of(SessionOpened.class), "opened",
            EventTypes.of(SessionClosing.class), "closing_control",
            EventTypes.of(SessionClosed.class), CLOSED,
            EventTypes.of(SessionDeleted.class), CLOSED);

    private final Owners owners;
    private final Tills tills;
    private final Map<Long, Message.SessionState> heard = new ConcurrentHashMap<>();

    RegisterSessions(Owners owners, Tills tills) {
        this.owners = owners;
        this.tills = tills;
    }

    /** The id of the session that is not closed. While its owner is silent: what we heard last. */
    Uni<Optional<Long>> current(long registerId) {
        return owners.get(Owner.SESSION, "/internal/registers/" + registerId + "/session", owners.ownToken())
                .map(RegisterSessions::id)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .invoke(failure ->
                        LOG.warnf("The session of register %d is not known: %s", registerId, failure.getMessage()))
                .onFailure()
                .recoverWithItem(() -> Optional.ofNullable(heard.get(registerId))
                        .filter(session -> !session.state().equals(CLOSED))
                        .map(Message.SessionState::sessionId));
    }

    private static Optional<Long> id(Answer answer) {
        return answer.status() == NOT_FOUND
                ? Optional.empty()
                : Optional.of(answer.orRefuse().json().path("id").asLong());
    }

    /** What an event last told of a register, or null. */
    Message.SessionState lastHeard(long registerId) {
        return heard.get(registerId);
    }

    void hear(String eventType, JsonNode event) {
        var state = STATES.get(eventType);
        if (state != null) {
            var registerId = event.path("registerId").asLong();
            var told = new Message.SessionState(event.path("sessionId").asLong(), state);
            heard.put(registerId, told);
            tills.at(registerId).forEach(till -> till.tell(told));
        }
    }
}
