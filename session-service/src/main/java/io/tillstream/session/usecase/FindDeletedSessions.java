package io.tillstream.session.usecase;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.page.Page;
import io.tillstream.kit.page.PageRequest;
import io.tillstream.session.store.DeletedSessions;
import io.tillstream.session.store.DeletedSessions.Deleted;
import jakarta.enterprise.context.ApplicationScoped;

/** Somebody misses a session's number. */
@ApplicationScoped
public class FindDeletedSessions {

    private final DeletedSessions deleted;
    private final Reach reach;

    FindDeletedSessions(DeletedSessions deleted, Reach reach) {
        this.deleted = deleted;
        this.reach = reach;
    }

    /** The newest first. @param registerId null: every register */
    public Uni<Page<Deleted>> page(Long registerId, PageRequest request) {
        return deleted.page(reach.companyId(), reach.stores(), registerId, request)
                .map(rows -> Page.of(rows, request, Deleted::sessionId));
    }
}
