package io.tillstream.session.rest;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.page.Page;
import io.tillstream.kit.page.PageRequest;
import io.tillstream.session.usecase.CloseSession;
import io.tillstream.session.usecase.CreateSession;
import io.tillstream.session.usecase.FindSessions;
import io.tillstream.session.usecase.MoveCash;
import io.tillstream.session.usecase.OpenSession;
import io.tillstream.session.usecase.StartClosing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A session's life over HTTP. */
@Path("/api/sessions")
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN})
@Tag(name = "Sessions", description = "Opening, counting and closing a register's day")
public class SessionResource {

    private final CreateSession create;
    private final OpenSession open;
    private final MoveCash moveCash;
    private final StartClosing startClosing;
    private final CloseSession close;
    private final FindSessions find;
    private final Views views;

    SessionResource(
            CreateSession create,
            OpenSession open,
            MoveCash moveCash,
            StartClosing startClosing,
            CloseSession close,
            FindSessions find,
            Views views) {
        this.create = create;
        this.open = open;
        this.moveCash = moveCash;
        this.startClosing = startClosing;
        this.close = close;
        this.find = find;
        this.views = views;
    }

    @POST
    @Operation(summary = "Begins a session of a register: opening control")
    public Uni<RestResponse<SessionView>> create(@Valid @NotNull Requests.Create request) {
        return create.create(request.registerId()).chain(views::of).map(view -> ResponseBuilder.<SessionView>created(
                        URI.create("/api/sessions/" + view.id()))
                .entity(view)
                .build());
    }

    @POST
    @Path("/{id}/open")
    @Operation(summary = "The drawer is counted; selling begins")
    public Uni<SessionView> open(@PathParam("id") long id, @Valid @NotNull Requests.Open request) {
        return open.open(id, request.openingCash(), request.notes()).chain(views::of);
    }

    @POST
    @Path("/{id}/cash-moves")
    @Operation(summary = "Puts cash into the drawer or takes it out, beside sales")
    public Uni<RestResponse<CashMoveView>> moveCash(@PathParam("id") long id, @Valid @NotNull Requests.Move request) {
        return moveCash.move(id, request.direction(), request.amount(), request.reason())
                .map(moved -> RestResponse.status(RestResponse.Status.CREATED, CashMoveView.of(moved)));
    }

    @GET
    @Path("/{id}/cash-moves")
    @RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR, Roles.SERVICE})
    @Operation(summary = "Cash put in and taken out: a log that nobody edits")
    public Uni<CashMoveView.Log> cashMoves(@PathParam("id") long id) {
        return moveCash.log(id).map(CashMoveView.Log::of);
    }

    @POST
    @Path("/{id}/closing")
    @Operation(summary = "Selling ends; the drawer is counted again")
    public Uni<SessionView> startClosing(@PathParam("id") long id) {
        return startClosing.start(id).chain(views::of);
    }

    @POST
    @Path("/{id}/close")
    @Operation(summary = "Closes and posts; 202 where it takes longer and goes on by itself")
    public Uni<RestResponse<SessionView>> close(@PathParam("id") long id, @Valid Requests.Close body) {
        var request = body == null ? Requests.Close.NOTHING : body;
        return close.close(id, request.counted(), request.notes(), request.approveDifference(), request.drafts())
                .chain(closed -> views.of(id)
                        .map(view -> RestResponse.status(
                                closed ? RestResponse.Status.OK : RestResponse.Status.ACCEPTED, view)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR, Roles.SERVICE})
    @Operation(summary = "One session")
    public Uni<SessionView> get(@PathParam("id") long id) {
        return views.of(id);
    }

    @GET
    @RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR, Roles.SERVICE})
    @Operation(summary = "Sessions, the newest first")
    public Uni<Page<SessionView>> list(
            @QueryParam("registerId") Long registerId,
            @QueryParam("storeId") Long storeId,
            @QueryParam("state") String state,
            @BeanParam PageRequest page) {
        return find.page(registerId, storeId, state, page).chain(views::of);
    }
}
