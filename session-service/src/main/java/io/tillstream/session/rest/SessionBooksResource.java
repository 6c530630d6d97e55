package io.tillstream.session.rest;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import io.tillstream.session.accounting.JournalEntryView;
import io.tillstream.session.accounting.Ledger;
import io.tillstream.session.accounting.StatementLineView;
import io.tillstream.session.print.Paper;
import io.tillstream.session.report.Report;
import io.tillstream.session.usecase.FindSessions;
import io.tillstream.session.usecase.ShowCounts;
import io.tillstream.session.usecase.ShowReport;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a session's day comes to: expected money, entries, statement, report. */
@Path("/api/sessions/{id}")
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR, Roles.SERVICE})
@Rights(reach = Reach.STORES)
@Tag(name = "Sessions")
public class SessionBooksResource {

    /** All of a session's entries or lines: there are few. */
    public record Items<T>(String currency, List<T> items) {}

    private final FindSessions find;
    private final ShowCounts counts;
    private final ShowReport report;
    private final Ledger ledger;
    private final Printed printed;

    SessionBooksResource(FindSessions find, ShowCounts counts, ShowReport report, Ledger ledger, Printed printed) {
        this.printed = printed;
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
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, "application/pdf"})
    @Operation(
            summary = "X report while the session lasts, Z report once it is closed",
            description =
                    "JSON, a page, or PDF: as accepted, or as `format` says. A Z is written once: numbered without"
                            + " gaps for each register, with the grand total of all it ever sold.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = Report.class)),
                @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", description = "No such session, or another store's")
    @APIResponse(responseCode = "422", description = "No such format or paper")
    @APIResponse(responseCode = "503", description = "order-service does not answer")
    public Uni<Response> report(
            @PathParam("id") long id,
            @Parameter(description = "`json`, `html` or `pdf`; else the Accept header decides") @QueryParam("format")
                    String format,
            @Parameter(description = "`a4` (the default) or `receipt` (80 mm)") @QueryParam("paper") String paper,
            @Context HttpHeaders headers) {
        var wanted = Format.of(format, headers);
        var sheet = Paper.read(paper, Paper.A4);
        return report.of(id).chain(made -> printed.of(made, wanted, sheet));
    }
}
