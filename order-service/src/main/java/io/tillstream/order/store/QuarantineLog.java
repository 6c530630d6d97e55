package io.tillstream.order.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.tillstream.order.model.QuarantineLogEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What people did with the orders in quarantine. */
@ApplicationScoped
public class QuarantineLog implements PanacheRepositoryBase<QuarantineLogEntry, Long> {

    /** Oldest first. */
    public Uni<List<QuarantineLogEntry>> of(long quarantineId) {
        return list("quarantineId = ?1 order by id", quarantineId);
    }
}
