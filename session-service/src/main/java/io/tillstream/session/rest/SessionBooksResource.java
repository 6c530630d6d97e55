package io.tillstream.session.rest;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Roles;
import io.tillstream.session.accounting.JournalEntryView;
import io.tillstream.session.accounting.Ledger;
import io.tillstream.session.accounting.StatementLineView;
import io.tillstream.session.report.Report;
import io.tillstream.session.usecase.FindSessions;
import io.tillstream.session.usecase.ShowCounts;
import io.tillstream.session.usecase.ShowReport;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a session's day comes to: expected money, entries, statement, report. */
@Path("/api/sessions/{id}")
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR, Roles.SERVICE})
@Tag(name = "Sessions")
public class SessionBooksResource {

    /** All of a session's entries or lines: there are few. */
    public record Items<T>(String currency, List<T> items) {}

    private final FindSessions find;
    private final ShowCounts counts;
    private final ShowReport report;
    private final Ledger ledger;

    SessionBooksResource(FindSessions find, ShowCounts counts, ShowReport report, Ledger ledger) {
        this.find = find;
        this.counts = counts;
        this.report = report;
        this.ledger = ledger;
    }

    @GET
    @Path("/closing-control")
    @Operation(summary = "What must be there for each payment method, and what stands in the way of a close")
    public Uni<ClosingControlView> closingControl(@PathParam("id") long id) {
        return counts.of(id).map(ClosingControlView::of);
    }

    @GET
    @Path("/journal-entries")
    @Operation(summary = "The entries that the close posted, supplements included; debits equal credits in each")
    public Uni<Items<JournalEntryView>> journalEntries(@PathParam("id") long id) {
        return find.require(id)
                .chain(session -> ledger.entries(id, session.identity().decimals())
                        .map(entries -> new Items<>(session.identity().currency(), entries)));
    }

    @GET
    @Path("/statement-lines")
    @Operation(summary = "The money that moved on cash and bank journals, with the ids of its journal items")
    public Uni<Items<StatementLineView>> statementLines(@PathParam("id") long id) {
        return find.require(id)
                .chain(session -> ledger.statement(id, session.identity().decimals())
                        .map(lines -> new Items<>(session.identity().currency(), lines)));
    }

    @GET
    @Path("/report")
    @Operation(summary = "X report while the session lasts, Z report once it is closed")
    public Uni<Report> report(@PathParam("id") long id) {
        return report.of(id);
    }
}
