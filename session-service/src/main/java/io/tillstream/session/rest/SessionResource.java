package io.tillstream.session.rest;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.page.Page;
import io.tillstream.kit.page.PageRequest;
import io.tillstream.session.store.DeletedSessions.Deleted;
import io.tillstream.session.usecase.CloseSession;
import io.tillstream.session.usecase.CreateSession;
import io.tillstream.session.usecase.DeleteSession;
import io.tillstream.session.usecase.FindDeletedSessions;
import io.tillstream.session.usecase.FindSessions;
import io.tillstream.session.usecase.OpenSession;
import io.tillstream.session.usecase.StartClosing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A session's life over HTTP. */
@Path("/api/sessions")
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN})
@Rights(reach = Reach.STORES)
@Tag(name = "Sessions", description = "Opening, counting and closing a register's day")
public class SessionResource {

    private final CreateSession create;
    private final OpenSession open;
    private final DeleteSession delete;
    private final FindDeletedSessions findDeleted;
    private final StartClosing startClosing;
    private final CloseSession close;
    private final FindSessions find;
    private final Views views;

    SessionResource(
            CreateSession create,
            OpenSession open,
            DeleteSession delete,
            FindDeletedSessions findDeleted,
            StartClosing startClosing,
            CloseSession close,
            FindSessions find,
            Views views) {
        this.create = create;
        this.open = open;
        this.delete = delete;
        this.findDeleted = findDeleted;
        this.startClosing = startClosing;
        this.close = close;
        this.find = find;
        this.views = views;
    }

    @POST
    @Operation(
            summary = "Begins a session of a register: opening control",
            description = "The answer says in expectedOpeningCash what the last close of this register left.")
    @APIResponse(responseCode = "201", description = "The session, in opening_control")
    @APIResponse(responseCode = "404", description = "No such register, or another store's")
    @APIResponse(
            responseCode = "409",
            description =
                    "The register has a session that is not closed (`sessionId`), or an account is not configured")
    @APIResponse(responseCode = "422", description = "The register is missing")
    public Uni<RestResponse<SessionView>> create(@Valid @NotNull Requests.Create request) {
        return create.create(request.registerId()).chain(views::of).map(view -> ResponseBuilder.<SessionView>created(
                        URI.create("/api/sessions/" + view.id()))
                .entity(view)
                .build());
    }

    @POST
    @Path("/{id}/open")
    @Operation(
            summary = "The drawer is counted; selling begins",
            description = "The cash as an amount, or coin by coin, or both if they agree; neither: what the last close"
                    + " left. A difference over the register's limit is for a manager to accept.")
    @APIResponse(responseCode = "200", description = "The session, opened")
    @APIResponse(responseCode = "404", description = "No such session, or another store's")
    @APIResponse(
            responseCode = "409",
            description = "Opened already (`currentState`), the difference is over the limit, or an account is not"
                    + " configured")
    @APIResponse(responseCode = "422", description = "The cash is missing or wrong")
    public Uni<SessionView> open(@PathParam("id") long id, @Valid @NotNull Requests.Open request) {
        return open.open(
                        id,
                        new OpenSession.Opening(
                                request.openingCash(), request.coins(), request.differenceReason(), request.notes()))
                .chain(views::of);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Deletes a session that never sold",
            description = "One with orders, drafts, quarantined orders or cash moves is closed instead. Its number is"
                    + " not given again; `/api/sessions/deleted` says where it went.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "No such session, or another store's")
    @APIResponse(responseCode = "409", description = "It sold or moved cash, or its drawer is being counted")
    @APIResponse(responseCode = "503", description = "order-service does not answer")
    public Uni<Void> delete(
            @PathParam("id") long id,
            @Parameter(description = "Why, for the log") @QueryParam("reason") @Size(max = 500) String reason) {
        return delete.delete(id, reason);
    }

    @GET
    @Path("/deleted")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR})
    @Operation(summary = "Sessions that were deleted, the newest first: where their numbers went")
    @APIResponse(responseCode = "200", description = "A page of them")
    public Uni<Page<Deleted>> deleted(@QueryParam("registerId") Long registerId, @BeanParam PageRequest page) {
        return findDeleted.page(registerId, page);
    }

    @POST
    @Path("/{id}/closing")
    @Operation(summary = "Selling ends; the drawer is counted again")
    @APIResponse(responseCode = "200", description = "The session, in closing_control")
    @APIResponse(responseCode = "404", description = "No such session, or another store's")
    @APIResponse(responseCode = "409", description = "It is not opened (`currentState`)")
    public Uni<SessionView> startClosing(@PathParam("id") long id) {
        return startClosing.start(id).chain(views::of);
    }

    @POST
    @Path("/{id}/close")
    @Operation(
            summary = "Closes and posts; 202 where it takes longer and goes on by itself",
            description =
                    "The same close again answers the same. Cash is counted as an amount, or coin by coin; what is"
                            + " over a limit is for a manager to approve, with a reason that the Z report shows.")
    @APIResponse(responseCode = "200", description = "The session, closed")
    @APIResponse(responseCode = "202", description = "It goes on by itself; `closing` says where it stands")
    @APIResponse(responseCode = "404", description = "No such session, or another store's")
    @APIResponse(responseCode = "409", description = "`blockers` say what stands in the way, or `currentState`")
    @APIResponse(responseCode = "422", description = "Cash is not counted, or a method is unknown")
    public Uni<RestResponse<SessionView>> close(@PathParam("id") long id, @Valid Requests.Close body) {
        var request = body == null ? Requests.Close.NOTHING : body;
        return close.close(id, request.wanted()).chain(closed -> views.of(id)
                .map(view ->
                        RestResponse.status(closed ? RestResponse.Status.OK : RestResponse.Status.ACCEPTED, view)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR, Roles.SERVICE})
    @Operation(summary = "One session")
    @APIResponse(responseCode = "200", description = "The session")
    @APIResponse(responseCode = "404", description = "No such session, or another store's")
    public Uni<SessionView> get(@PathParam("id") long id) {
        return views.of(id);
    }

    @GET
    @RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR, Roles.SERVICE})
    @Operation(summary = "Sessions, the newest first")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "422", description = "No such state")
    public Uni<Page<SessionView>> list(
            @QueryParam("registerId") Long registerId,
            @QueryParam("storeId") Long storeId,
            @QueryParam("state") String state,
            @BeanParam PageRequest page) {
        return find.page(registerId, storeId, state, page).chain(views::of);
    }
}
