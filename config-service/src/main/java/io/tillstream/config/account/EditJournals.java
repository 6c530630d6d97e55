package io.tillstream.config.account;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tillstream.config.edit.Edits;
import io.tillstream.kit.data.model.RecordEvents;
import io.tillstream.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes a journal. What a company books sales on by default is said by its sale journal, so the company changes with it. */
@ApplicationScoped
class EditJournals {

    private final Journals journals;
    private final Accounts accounts;
    private final Edits edits;
    private final RecordEvents events;
    private final Caller caller;

    EditJournals(Journals journals, Accounts accounts, Edits edits, RecordEvents events, Caller caller) {
        this.journals = journals;
        this.accounts = accounts;
        this.edits = edits;
        this.events = events;
        this.caller = caller;
    }

    Uni<Journal> create(JournalRequest request) {
        var fresh = request.applyTo(new Journal());
        fresh.companyId = caller.companyId();
        return Panache.withTransaction(() -> accounts.requireUsable(caller.companyId(), request.accounts())
                .chain(() -> edits.create(journals, fresh))
                .call(this::companyChanged));
    }

    /** @param ifMatch what the caller read, or null */
    Uni<Journal> change(long id, String ifMatch, JournalRequest request) {
        return Panache.withTransaction(() -> accounts.requireUsable(caller.companyId(), request.accounts())
                .chain(() -> edits.change(journals, id, ifMatch, found -> {
                    requireOwn(found);
                    request.applyTo(found);
                }))
                .call(this::companyChanged));
    }

    void requireOwn(Journal found) {
        if (found.companyId != caller.companyId()) {
            throw journals.unknown(found.id());
        }
    }

    /** After the journal is written: the company's record is read from the database. */
    private Uni<Void> companyChanged(Journal journal) {
        return journals.flush().chain(() -> events.changed("res.company", journal.companyId));
    }
}
