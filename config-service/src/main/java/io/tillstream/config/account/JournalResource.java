package io.tillstream.config.account;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.tillstream.config.edit.Tagged;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.page.Page;
import io.tillstream.kit.page.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Journals over HTTP. */
@Path("/api/journals")
@RolesAllowed({Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR})
@Rights(reach = Reach.COMPANY)
@Tag(name = "Accounting")
public class JournalResource {

    private final Journals journals;
    private final EditJournals editJournals;
    private final Caller caller;

    JournalResource(Journals journals, EditJournals editJournals, Caller caller) {
        this.journals = journals;
        this.editJournals = editJournals;
        this.caller = caller;
    }

    @GET
    @WithSession
    @Operation(summary = "Journals of the caller's company", description = "In the order in which they were added.")
    public Uni<Page<JournalView>> list(
            @Parameter(description = "Those that are archived instead of those in use") @QueryParam("archived")
                    boolean archived,
            @BeanParam PageRequest page) {
        return journals.page(caller.companyId(), archived, page)
                .map(found -> Page.of(found, page, Journal::id).map(JournalView::of));
    }

    @GET
    @Path("/{id}")
    @WithSession
    @Operation(summary = "One journal, with an ETag")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "The caller's company has no such journal")
    public Uni<RestResponse<JournalView>> get(@PathParam("id") long id) {
        return journals.require(id)
                .invoke(editJournals::requireOwn)
                .map(found -> Tagged.ok(found, JournalView.of(found)));
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Adds a journal",
            description =
                    "A cash or bank journal names its default, profit and loss accounts: they are missed here, not at"
                            + " the close of a session.")
    @APIResponse(responseCode = "201")
    @APIResponse(responseCode = "409", description = "taken: another journal of the company has the code")
    @APIResponse(responseCode = "422", description = "An account is missing, unknown or archived")
    public Uni<RestResponse<JournalView>> create(@Valid @NotNull JournalRequest request) {
        return editJournals.create(request).map(added -> Tagged.created("/api/journals", added, JournalView.of(added)));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Replaces a journal; active: false archives it",
            description = "If-Match with the ETag that was read keeps a change of somebody else from being lost.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "412", description = "It was changed since")
    @APIResponse(responseCode = "422", description = "An account is missing, unknown or archived")
    public Uni<RestResponse<JournalView>> change(
            @PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull JournalRequest request) {
        return editJournals.change(id, ifMatch, request).map(changed -> Tagged.ok(changed, JournalView.of(changed)));
    }
}
