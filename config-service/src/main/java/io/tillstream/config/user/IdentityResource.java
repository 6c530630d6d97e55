package io.tillstream.config.user;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who a user is, for the gateway. */
@Path("/internal/users")
@RolesAllowed(Roles.SERVICE)
@Rights(reach = Reach.SERVICE)
@Tag(name = "Identity")
public class IdentityResource {

    record Credentials(
            @NotBlank @Size(max = 200) String login,
            @NotNull @Size(max = 1000) String password) {}

    private final Authenticate authenticating;
    private final Users users;

    IdentityResource(Authenticate authenticating, Users users) {
        this.authenticating = authenticating;
        this.users = users;
    }

    @POST
    @Path("/authenticate")
    @Operation(summary = "Who has this login and password; 401 for nobody, 429 after five failures in a row")
    public Uni<Identity> authenticate(@Valid @NotNull Credentials credentials) {
        return authenticating
                .authenticate(credentials.login(), credentials.password())
                .map(Identity::of);
    }

    @GET
    @Path("/{id}")
    @WithSession
    @Operation(summary = "A user as tokens describe them; 404 once archived")
    public Uni<Identity> get(@PathParam("id") long id) {
        return users.require(id)
                .invoke(user -> {
                    if (!user.active) {
                        throw Refusal.notFound("user", id);
                    }
                })
                .map(Identity::of);
    }
}
