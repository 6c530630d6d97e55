package io.tillstream.session.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.page.Page;
import io.tillstream.kit.page.PageRequest;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.session.model.Session;
import io.tillstream.session.store.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/** Somebody looks for sessions; those of other stores are not there. */
@ApplicationScoped
public class FindSessions {

    private static final Set<String> STATES = Set.of("opening_control", "opened", "closing_control", "closed");

    private final Sessions sessions;
    private final Reach reach;

    FindSessions(Sessions sessions, Reach reach) {
        this.sessions = sessions;
        this.reach = reach;
    }

    @WithSession
    public Uni<Session> require(long id) {
        return sessions.require(id).invoke(reach::require);
    }

    /** The register's session that is not closed. */
    @WithSession
    public Uni<Session> requireNotClosedOf(long registerId) {
        return sessions.notClosedOf(registerId)
                .map(found -> found.orElseThrow(() -> noneOpen(registerId)))
                .invoke(session -> reach.require(
                        session.identity().companyId(), session.identity().storeId(), "register", registerId));
    }

    /** The newest first. Null filters nothing. */
    @WithSession
    public Uni<Page<Session>> page(Long registerId, Long storeId, String state, PageRequest request) {
        var query = new StringBuilder("id < :before");
        var values = new HashMap<String, Object>();
        values.put("before", request.afterId(Long.MAX_VALUE));
        also(query, values, "identity.registerId = :register", "register", registerId);
        also(query, values, "identity.storeId = :store", "store", storeId);
        also(query, values, "progress.state = :state", "state", readState(state));
        also(query, values, "identity.companyId = :company", "company", reach.companyId());
        also(
                query,
                values,
                "identity.storeId in :stores",
                "stores",
                reach.stores() == null ? null : List.of(reach.stores()));
        return sessions.find(query + " order by id desc", values)
                .range(0, request.fetch() - 1)
                .list()
                .map(rows -> Page.of(rows, request, Session::id));
    }

    /** Null stays null. */
    static String readState(String state) {
        if (state != null && !STATES.contains(state)) {
            throw Refusal.invalid(
                    "state",
                    "must be one of "
                            + String.join(", ", STATES.stream().sorted().toList()));
        }
        return state;
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
