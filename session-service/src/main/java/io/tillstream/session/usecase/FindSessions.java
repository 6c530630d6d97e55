package io.tillstream.session.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.page.Page;
import io.tillstream.kit.page.PageRequest;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.session.model.Session;
import io.tillstream.session.store.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Set;

/** Somebody looks for sessions; those of other stores are not there. */
@ApplicationScoped
public class FindSessions {

    private static final Set<String> STATES = Set.of("opening_control", "opened", "closing_control", "closed");

    private final Sessions sessions;
    private final Caller caller;

    FindSessions(Sessions sessions, Caller caller) {
        this.sessions = sessions;
        this.caller = caller;
    }

    @WithSession
    public Uni<Session> require(long id) {
        return sessions.require(id)
                .invoke(session -> caller.requireStore(session.identity().storeId(), "session", id));
    }

    /** The register's session that is not closed. */
    @WithSession
    public Uni<Session> requireNotClosedOf(long registerId) {
        return sessions.notClosedOf(registerId)
                .map(found -> found.orElseThrow(() -> noneOpen(registerId)))
                .invoke(session -> caller.requireStore(session.identity().storeId(), "register", registerId));
    }

    /** The newest first. Null filters nothing. */
    @WithSession
    public Uni<Page<Session>> page(Long registerId, Long storeId, String state, PageRequest request) {
        if (state != null && !STATES.contains(state)) {
            throw Refusal.invalid(
                    "state",
                    "must be one of "
                            + String.join(", ", STATES.stream().sorted().toList()));
        }
        var query = new StringBuilder("id < :before");
        var values = new HashMap<String, Object>();
        values.put("before", request.afterId(Long.MAX_VALUE));
        also(query, values, "identity.registerId = :register", "register", registerId);
        also(query, values, "identity.storeId = :store", "store", storeId);
        also(query, values, "progress.state = :state", "state", state);
        also(query, values, "identity.storeId in :stores", "stores", caller.seesAllStores() ? null : caller.stores());
        return sessions.find(query + " order by id desc", values)
                .range(0, request.fetch() - 1)
                .list()
                .map(rows -> Page.of(rows, request, Session::id));
    }

    private static void also(
            StringBuilder query, HashMap<String, Object> values, String term, String name, Object value) {
        if (value != null) {
            query.append(" and ").append(term);
            values.put(name, value);
        }
    }

    private static Refusal noneOpen(long registerId) {
        return new Refusal(404, "no-open-session", "Register " + registerId + " has no session that is not closed.");
    }
}
