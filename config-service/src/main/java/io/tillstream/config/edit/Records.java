package io.tillstream.config.edit;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.problem.Refusal;
import jakarta.persistence.LockModeType;
import java.util.Arrays;

/** The records of one kind. */
public abstract class Records<T extends Editable> implements PanacheRepositoryBase<T, Long> {

    private final String kind;
    private final String model;

    /**
     * @param kind what a person calls one of them
     * @param model the name under which they are published
     */
    protected Records(String kind, String model) {
        this.kind = kind;
        this.model = model;
    }

    public String model() {
        return model;
    }

    public Uni<T> require(long id) {
        return findById(id).onItem().ifNull().failWith(() -> unknown(id));
    }

    /**
     * Locks the record for a change, so that of two people who read the same version the second is told.
     *
     * @param ifMatch what the caller read; null or {@code *} changes it as it is
     */
    public Uni<T> requireForChange(long id, String ifMatch) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> unknown(id))
                .invoke(record -> requireRead(record, ifMatch));
    }

    public Refusal unknown(long id) {
        return Refusal.notFound(kind, id);
    }

    /** A proxy that compresses an answer weakens its tag; the version is the same. */
    private void requireRead(T record, String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            return;
        }
        var matches = Arrays.stream(ifMatch.split(","))
                .map(tag -> tag.strip().replaceFirst("^W/", ""))
                .anyMatch(tag -> tag.equals("*") || tag.equals(record.tag()));
        if (!matches) {
            throw Refusal.stale();
        }
    }
}
