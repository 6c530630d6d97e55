package io.tillstream.kit.data.model;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which segments there are and whether they changed, for the gateway, which keeps them for all registers. */
@Path("/internal/segments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SERVICE)
@Rights(reach = Reach.SERVICE)
@Tag(name = "Segments", description = "What tills load")
public class SegmentStateResource {

    private final SegmentScopes scopes;
    private final SegmentPulse pulse;

    SegmentStateResource(SegmentScopes scopes, SegmentPulse pulse) {
        this.scopes = scopes;
        this.pulse = pulse;
    }

    @GET
    @Path("/scopes")
    @Operation(summary = "The scope of every model that a register loads; the same scope is the same segment")
    public Uni<Map<String, String>> scopes(
            @QueryParam("configId") long configId,
            @QueryParam("storeId") long storeId,
            @QueryParam("companyId") long companyId) {
        return scopes.of(Map.of("configId", configId, "storeId", storeId, "companyId", companyId));
    }

    @GET
    @Path("/pulse")
    @Operation(summary = "Marks of what was written since a horizon; the same mark is the same records")
    public Uni<SegmentPulse.Beat> pulse(@QueryParam("horizon") String horizon) {
        return pulse.beat(horizon == null ? null : SegmentResource.requireXid(horizon));
    }
}
