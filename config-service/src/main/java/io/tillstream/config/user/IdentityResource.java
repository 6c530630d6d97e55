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
import java.util.Set;
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

    /** @param stores ids; ignored where {@code allStores} */
    record PinQuestion(
            @NotNull @Size(max = 100) String pin,
            long askedBy,
            long companyId,
            Set<@NotNull Long> stores,
            boolean allStores) {

        Colleagues colleagues() {
            return new Colleagues(askedBy, companyId, stores == null ? Set.of() : stores, allStores);
        }
    }

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

    @POST
    @Path("/{id}/pin")
    @Operation(
            summary = "Whether this is the person's PIN, as somebody asks who shares a store with them",
            description = "403 alike for a wrong PIN, for a person without one and for nobody;"
                    + " 429 after five failures in a row.")
    public Uni<Identity> authenticateByPin(@PathParam("id") long id, @Valid @NotNull PinQuestion pin) {
        return authenticating.authenticateByPin(id, pin.pin(), pin.colleagues()).map(Identity::of);
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
