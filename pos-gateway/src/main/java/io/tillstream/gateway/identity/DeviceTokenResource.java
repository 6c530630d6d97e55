package io.tillstream.gateway.identity;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;

/** A till's own token, with which it hands in its orders after a long time without a network; nothing else. */
@Path("/api/registers/{registerId}/device-tokens")
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Rights(reach = Reach.STORES)
@Tag(name = "Identity")
public class DeviceTokenResource {

    /** @param token shown this once; {@code id} is what revokes it */
    public record DeviceToken(String id, long registerId, String token, Instant expiresAt) {}

    private final Registers registers;
    private final DeviceTokens devices;
    private final TokenMint mint;
    private final Caller caller;

    DeviceTokenResource(Registers registers, DeviceTokens devices, TokenMint mint, Caller caller) {
        this.registers = registers;
        this.devices = devices;
        this.mint = mint;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(summary = "Gives a till a token of its own for 90 days")
    public Uni<DeviceToken> issue(@PathParam("registerId") long registerId) {
        return registers.require(registerId, caller.rawToken()).chain(register -> devices.issue(register)
                .map(issued -> deviceToken(register, issued)));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Revokes a till's token")
    public Uni<Void> revoke(@PathParam("registerId") long registerId, @PathParam("id") String id) {
        return registers.require(registerId, caller.rawToken()).chain(() -> devices.revoke(id, registerId));
    }

    private DeviceToken deviceToken(RegisterPlace register, IssuedToken issued) {
        return new DeviceToken(issued.id(), register.id(), mint.device(register, issued), issued.expiresAt());
    }
}
