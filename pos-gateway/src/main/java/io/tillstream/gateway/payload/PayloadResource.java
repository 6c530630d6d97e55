package io.tillstream.gateway.payload;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The payload as a plain resource, for tills that cache. */
@Path("/pos")
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN})
@Tag(name = "Till calls")
public class PayloadResource {

    private final Payloads payloads;
    private final Caller caller;

    PayloadResource(Payloads payloads, Caller caller) {
        this.payloads = payloads;
        this.caller = caller;
    }

    @GET
    @Path("/ui")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "All that a till loads when its session opens, or what changed since a cursor")
    public Uni<Response> load(
            @QueryParam("config_id") String configId, @QueryParam("since") String since, @Context Request request) {
        return payloads.load(PayloadRequest.of(id(configId), since, caller.rawToken()))
                .map(payload -> answer(payload, request));
    }

    private static long id(String configId) {
        if (configId == null || !configId.matches("\\d{1,15}")) {
            throw Refusal.invalid("config_id", "must be a register's id");
        }
        return Long.parseLong(configId);
    }

    /** The tag is weak: the same payload may travel compressed or not. */
    private static Response answer(Payload payload, Request request) {
        var etag = new EntityTag(payload.etag(), true);
        var unchanged = request.evaluatePreconditions(etag);
        var answer = unchanged != null ? unchanged : Response.ok(payload.json());
        return answer.tag(etag)
                .cacheControl(revalidated())
                .header(HttpHeaders.VARY, "Authorization, Cookie")
                .build();
    }

    private static CacheControl revalidated() {
        var control = new CacheControl();
        control.setPrivate(true);
        control.setNoCache(true);
        control.setNoTransform(false);
        return control;
    }
}
