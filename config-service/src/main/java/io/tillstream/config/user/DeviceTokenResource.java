package io.tillstream.config.user;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Device tokens, for the gateway that signs them. */
@Path("/internal/device-tokens")
@RolesAllowed(Roles.SERVICE)
@Rights(reach = Reach.SERVICE)
@Tag(name = "Identity")
public class DeviceTokenResource {

    record IssueRequest(@NotNull Long registerId) {}

    private final DeviceTokens tokens;

    DeviceTokenResource(DeviceTokens tokens) {
        this.tokens = tokens;
    }

    @POST
    @Operation(summary = "A token for one register, good for 90 days")
    public Uni<DeviceTokens.Issued> issue(@Valid @NotNull IssueRequest request) {
        return tokens.issue(request.registerId())
                .map(issued -> issued.orElseThrow(() -> Refusal.notFound("register", request.registerId())));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Which register a device token is for, and whether it still counts")
    public Uni<DeviceTokens.DeviceToken> get(@PathParam("id") String id) {
        return tokens.find(require(id)).map(token -> token.orElseThrow(() -> unknown(id)));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Revokes it")
    public Uni<Void> revoke(@PathParam("id") String id) {
        return tokens.revoke(require(id));
    }

    private static UUID require(String id) {
        return RefreshTokenResource.known(id).orElseThrow(() -> unknown(id));
    }

    private static Refusal unknown(String id) {
        return Refusal.notFound("device token", id);
    }
}
