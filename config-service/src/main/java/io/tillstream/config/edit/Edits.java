package io.tillstream.config.edit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.model.RecordEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;

/** Writes a record and says so, in one transaction. */
@ApplicationScoped
public class Edits {

    private final RecordEvents events;

    Edits(RecordEvents events) {
        this.events = events;
    }

    public <T extends Editable> Uni<T> create(Records<T> records, T fresh) {
        return Panache.withTransaction(
                () -> records.persist(fresh).call(() -> events.changed(records.model(), fresh.id())));
    }

    /** @param ifMatch what the caller read, or null */
    public <T extends Editable> Uni<T> change(Records<T> records, long id, String ifMatch, Consumer<T> change) {
        return Panache.withTransaction(() ->
                records.requireForChange(id, ifMatch).invoke(change).call(() -> events.changed(records.model(), id)));
    }
}
