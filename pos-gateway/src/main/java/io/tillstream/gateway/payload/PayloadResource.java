package io.tillstream.gateway.payload;

import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.identity.Bearer;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The payload as a plain resource, for tills that cache. */
@Path("/pos")
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN})
@Rights(reach = Reach.STORES)
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
    @Operation(
            summary = "All that a till loads when its session opens, or what changed since a cursor",
            description = "One member for each model, then _meta (cursor, full, truncated, reloaded, stale, errors) and"
                    + " _deleted. Compressed where the caller takes gzip.")
    @APIResponse(
            responseCode = "200",
            description = "The payload, with an ETag over all but the cursor",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = "If-None-Match names what would come")
    @APIResponse(responseCode = "400", description = "The cursor is none of ours, or another register's")
    @APIResponse(responseCode = "404", description = "There is no such register in the caller's stores")
    @APIResponse(responseCode = "409", description = "no-open-session: the register has none")
    @APIResponse(responseCode = "422", description = "config_id is no register's id")
    @APIResponse(responseCode = "503", description = "An owner does not answer that never did for this register")
    public Uni<Payload> load(
            @Parameter(description = "The register's id") @QueryParam("config_id") String configId,
            @Parameter(description = "The cursor of the last load; without it everything comes") @QueryParam("since")
                    String since) {
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
