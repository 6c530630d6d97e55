package io.tillstream.gateway.payload;

import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.identity.Bearer;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The payload as a plain resource, for tills that cache. */
@Path("/pos")
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN})
@Tag(name = "Till calls")
public class PayloadResource {

    private final Payloads payloads;
    private final KnownBearers bearers;
    private final JsonWebToken token;

    PayloadResource(Payloads payloads, KnownBearers bearers, JsonWebToken token) {
        this.payloads = payloads;
        this.bearers = bearers;
        this.token = token;
    }

    @GET
    @Path("/ui")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "All that a till loads when its session opens, or what changed since a cursor")
    public Uni<Payload> load(@QueryParam("config_id") String configId, @QueryParam("since") String since) {
        var bearer = Bearer.of(token);
        bearers.remember(bearer);
        return payloads.load(PayloadRequest.of(id(configId), since, bearer));
    }

    private static long id(String configId) {
        if (configId == null || !configId.matches("\\d{1,15}")) {
            throw Refusal.invalid("config_id", "must be a register's id");
        }
        return Long.parseLong(configId);
    }
}
