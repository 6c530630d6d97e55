package io.tillstream.config.user;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Users over HTTP, for administrators. */
@Path("/api/users")
@RolesAllowed(Roles.ADMIN)
@Rights(reach = Reach.COMPANY)
@Tag(name = "Users")
public class UserResource {

    private final Users users;
    private final EditUsers editing;
    private final Caller caller;

    UserResource(Users users, EditUsers editing, Caller caller) {
        this.users = users;
        this.editing = editing;
        this.caller = caller;
    }

    @GET
    @WithSession
    @Operation(summary = "Users of the caller's company")
    public Uni<Page<UserView>> list(@QueryParam("archived") boolean archived, @BeanParam PageRequest page) {
        return users.page(caller.companyId(), archived, page)
                .map(found -> Page.of(found, page, User::id).map(UserView::of));
    }

    @GET
    @Path("/{id}")
    @WithSession
    @Operation(summary = "One user, with an ETag")
    public Uni<RestResponse<UserView>> get(@PathParam("id") long id) {
        return users.require(id)
                .invoke(user -> {
                    if (user.companyId != caller.companyId()) {
                        throw users.unknown(id);
                    }
                })
                .map(user -> Tagged.ok(user, UserView.of(user)));
    }

    @POST
    @Operation(summary = "Adds a user")
    public Uni<RestResponse<UserView>> create(@Valid @NotNull UserRequest request) {
        return editing.create(request).map(user -> Tagged.created("/api/users", user, UserView.of(user)));
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Replaces a user; absent secrets stay, active: false archives and logs out")
    public Uni<RestResponse<UserView>> change(
            @PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull UserRequest request) {
        return editing.change(id, ifMatch, request).map(user -> Tagged.ok(user, UserView.of(user)));
    }
}
