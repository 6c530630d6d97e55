package io.tillstream.order.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.page.Page;
import io.tillstream.kit.page.PageRequest;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.order.ingest.Json;
import io.tillstream.order.ingest.Outcome;
import io.tillstream.order.ingest.Sender;
import io.tillstream.order.model.QuarantinedOrder;
import io.tillstream.order.store.Quarantine;
import io.tillstream.order.store.QuarantineFilter;
import io.tillstream.order.store.Scope;
import io.tillstream.order.usecase.LookIntoQuarantine;
import io.tillstream.order.usecase.SettleQuarantined;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Orders that could not be booked, and second contents under one uuid. */
@Path("/api/orders/quarantine")
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
@Rights(reach = Reach.STORES)
@Tag(name = "Quarantine")
public class QuarantineResource {

    public record DiscardRequest(@NotBlank String reason) {}

    /**
     * As it stands in the description; read by hand, so that an order's numbers keep their digits.
     *
     * @param order as it should have been, in either shape of the ingest
     */
    public record RepairRequest(Object order, String note) {}

    /**
     * As it stands in the description; all of it may be left out.
     *
     * @param order to be tried instead
     * @param asNew under an identity of its own
     */
    public record ReplayRequest(Object order, Boolean asNew) {}

    private final Quarantine quarantine;
    private final LookIntoQuarantine looking;
    private final SettleQuarantined settle;
    private final Caller caller;

    QuarantineResource(Quarantine quarantine, LookIntoQuarantine looking, SettleQuarantined settle, Caller caller) {
        this.quarantine = quarantine;
        this.looking = looking;
        this.settle = settle;
        this.caller = caller;
    }

    @GET
    @WithSession
    @Operation(
            summary = "What waits to be repaired, newest first",
            description = "With `reason=conflict`: second contents under a uuid that was booked before.")
    @APIResponse(responseCode = "200", description = "A page of them, without the originals")
    @APIResponse(responseCode = "422", description = "A filter says nothing that exists")
    public Uni<Page<QuarantineView>> list(@BeanParam QuarantineFilter filter, @BeanParam PageRequest page) {
        return quarantine.find(filter, page, Scope.of(caller)).map(found -> found.map(QuarantineView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "One of them: the whole original, what was repaired, what was done with it",
            description = "`standing` is what is booked under the same uuid. The ETag is for a repair's If-Match.")
    @APIResponse(responseCode = "200", description = "All that is known about it")
    @APIResponse(responseCode = "404", description = "There is none, or it is another store's")
    public Uni<RestResponse<QuarantineView>> get(@PathParam("id") long id) {
        return looking.look(id, Scope.of(caller))
                .map(found -> RestResponse.ResponseBuilder.ok(QuarantineView.whole(found))
                        .header("ETag", tag(found.order()))
                        .build());
    }

    @PUT
    @Path("/{id}/repair")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Keeps a corrected order beside the original: {\"order\": ..., \"note\": \"...\"}",
            description = "The original stays as it came. The next replay tries the corrected order.")
    @APIResponse(responseCode = "200", description = "With the correction beside the original")
    @APIResponse(responseCode = "404", description = "There is none, or it is another store's")
    @APIResponse(responseCode = "409", description = "It was settled before: `already-settled`")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RepairRequest.class)))
    @APIResponse(responseCode = "412", description = "Somebody repaired it since If-Match was read")
    @APIResponse(responseCode = "422", description = "There is no order in the body")
    public Uni<RestResponse<QuarantineView>> repair(
            @PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, String body) {
        var request = request(body);
        if (!request.path("order").isObject()) {
            throw Refusal.invalid("order", "must be the order as it should have been");
        }
        var note = request.path("note").isTextual() ? request.get("note").textValue() : null;
        return settle.repair(id, request.get("order"), note, known(ifMatch), Scope.of(caller), caller.userId())
                .map(order -> RestResponse.ResponseBuilder.ok(QuarantineView.of(order))
                        .header("ETag", tag(order))
                        .build());
    }

    @POST
    @Path("/{id}/replay")
    @Operation(
            summary = "Tries to book it again",
            description = "As it was repaired last, else as it came. A body {\"order\": ...} is tried instead;"
                    + " {\"asNew\": true} books it under an identity of its own, where of two contents under one uuid"
                    + " both were real.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReplayRequest.class)))
    @APIResponse(responseCode = "200", description = "What became of it")
    @APIResponse(responseCode = "404", description = "There is none, or it is another store's")
    @APIResponse(responseCode = "409", description = "It was settled before: `already-settled`")
    public Uni<Outcome> replay(@PathParam("id") long id, String body) {
        var request = request(body);
        var instead = request.get("order");
        return settle.replay(
                id,
                instead == null || instead.isNull() ? null : instead,
                request.path("asNew").asBoolean(false),
                Scope.of(caller),
                Sender.of(caller));
    }

    @POST
    @Path("/{id}/discard")
    @Operation(
            summary = "Gives it up, with a reason",
            description = "Of two contents under one uuid, the first stands then.")
    @APIResponse(responseCode = "200", description = "Settled")
    @APIResponse(responseCode = "404", description = "There is none, or it is another store's")
    @APIResponse(responseCode = "409", description = "It was settled before: `already-settled`")
    @APIResponse(responseCode = "422", description = "There is no reason")
    public Uni<QuarantineView> discard(@PathParam("id") long id, @NotNull @Valid DiscardRequest request) {
        return settle.discard(id, request.reason(), Scope.of(caller), caller.userId())
                .map(QuarantineView::of);
    }

    /** Read here, so that an order's numbers keep their digits. */
    private static JsonNode request(String body) {
        return body == null || body.isBlank() ? Json.read("{}") : Json.read(body);
    }

    private static String tag(QuarantinedOrder order) {
        return "\"" + order.repairs() + "\"";
    }

    private static Integer known(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return null;
        }
        var tag = ifMatch.strip().replaceAll("^(W/)?\"|\"$", "");
        if (!tag.matches("\\d{1,9}")) {
            throw Refusal.stale();
        }
        return Integer.valueOf(tag);
    }
}
