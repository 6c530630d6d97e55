package io.tillstream.kit.data.model;

import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.page.Cursor;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** What tills load of this owner's models, for the gateway. */
@Path("/internal/models")
@Rights(reach = Reach.STORES)
@Tag(name = "Segments", description = "What tills load")
public class SegmentResource {

    private final Models models;
    private final SegmentReader segments;
    private final Caller caller;

    SegmentResource(Models models, SegmentReader segments, Caller caller) {
        this.models = models;
        this.segments = segments;
        this.caller = caller;
    }

    @GET
    @Path("/{model}/segment")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR, Roles.SERVICE})
    @Operation(summary = "What a till loads of this model, whole or since a position")
    @APIResponse(
            responseCode = "200",
            description = "The records, what left, and the position that this is",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public RestMulti<Buffer> segment(
            @PathParam("model") String model,
            @QueryParam("configId") long configId,
            @QueryParam("storeId") long storeId,
            @QueryParam("companyId") long companyId,
            @QueryParam("epoch") String epoch,
            @QueryParam("horizon") String horizon,
            @QueryParam("scope") String scope) {
        requireOwn(storeId, companyId);
        var since = epoch == null || horizon == null || scope == null
                ? null
                : new SegmentReader.Position(epoch, requireXid(horizon), scope);
        var parts = segments.read(models.require(model), place(configId, storeId, companyId), since);
        // The parts are one object, not the elements of an array.
        return RestMulti.fromMultiData(parts).encodeAsJsonArray(false).build();
    }

    /** The gateway names a register's own store and company; whoever asks past it could name any. */
    private void requireOwn(long storeId, long companyId) {
        caller.requireStore(storeId, "store", storeId);
        if (!caller.is(Roles.SERVICE) && companyId != caller.companyId()) {
            throw Refusal.notFound("company", companyId);
        }
    }

    private Map<String, Object> place(long configId, long storeId, long companyId) {
        var place =
                new HashMap<String, Object>(Map.of("configId", configId, "storeId", storeId, "companyId", companyId));
        if (!caller.seesAllStores()) {
            place.put("stores", caller.stores().toArray(Long[]::new));
        }
        return place;
    }

    static String requireXid(String horizon) {
        if (!horizon.matches("\\d{1,18}")) {
            throw Cursor.unknown();
        }
        return horizon;
    }
}
