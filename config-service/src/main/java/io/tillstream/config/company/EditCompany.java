package io.tillstream.config.company;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tillstream.config.edit.Edits;
import io.tillstream.kit.data.model.RecordEvents;
import jakarta.enterprise.context.ApplicationScoped;

/** Somebody changes a company; what its registers show of it changes with it. */
@ApplicationScoped
class EditCompany {

    private static final String REGISTERS =
            "SELECT r.id FROM register r JOIN store s ON s.id = r.store_id WHERE s.company_id = ?1 ORDER BY r.id";

    private final Companies companies;
    private final Edits edits;
    private final RecordEvents events;

    EditCompany(Companies companies, Edits edits, RecordEvents events) {
        this.companies = companies;
        this.edits = edits;
        this.events = events;
    }

    /** @param ifMatch what the caller read, or null */
    Uni<Company> change(long id, String ifMatch, CompanyRequest request) {
        return Panache.withTransaction(
                () -> edits.change(companies, id, ifMatch, request::applyTo).call(() -> registersOf(id)));
    }

    private Uni<Void> registersOf(long company) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REGISTERS, Long.class)
                        .setParameter(1, company)
                        .getResultList())
                .chain(ids -> events.changed("pos.config", ids.toArray(Long[]::new)));
    }
}
