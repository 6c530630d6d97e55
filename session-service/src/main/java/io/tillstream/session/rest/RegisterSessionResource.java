package io.tillstream.session.rest;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import io.tillstream.session.usecase.FindSessions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For the gateway: which session a register is in. */
@Path("/internal/registers/{registerId}/session")
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR, Roles.DEVICE, Roles.SERVICE})
@Rights(reach = Reach.STORES)
@Tag(name = "Internal")
public class RegisterSessionResource {

    private final FindSessions find;
    private final Views views;

    RegisterSessionResource(FindSessions find, Views views) {
        this.find = find;
        this.views = views;
    }

    @GET
    @Operation(summary = "The register's session that is not closed")
    public Uni<SessionView> notClosed(@PathParam("registerId") long registerId) {
        return find.requireNotClosedOf(registerId).chain(views::of);
    }
}
