package io.tillstream.session.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Numbers a register's sessions without gaps. */
@ApplicationScoped
public class RegisterCounters {

    private static final String NEXT = """
            INSERT INTO register_counter AS c (register_id, last_session) VALUES (?1, 1)
            ON CONFLICT (register_id) DO UPDATE SET last_session = c.last_session + 1
            RETURNING last_session
            """;

    /** In the current transaction; whoever else creates a session of this register waits for its end. */
    public Uni<Integer> nextSession(long registerId) {
        return Panache.getSession().chain(session -> session.createNativeQuery(NEXT, Integer.class)
                .setParameter(1, registerId)
                .getSingleResult());
    }
}
