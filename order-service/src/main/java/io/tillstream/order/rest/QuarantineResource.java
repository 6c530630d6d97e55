package io.tillstream.order.rest;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.page.Page;
import io.tillstream.kit.page.PageRequest;
import io.tillstream.order.ingest.Json;
import io.tillstream.order.ingest.Outcome;
import io.tillstream.order.ingest.Sender;
import io.tillstream.order.store.Quarantine;
import io.tillstream.order.store.Scope;
import io.tillstream.order.usecase.SettleQuarantined;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Orders that could not be booked. */
@Path("/api/orders/quarantine")
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
@Tag(name = "Quarantine")
public class QuarantineResource {

    public record DiscardRequest(@NotBlank String reason) {}

    private final Quarantine quarantine;
    private final SettleQuarantined settle;
    private final Caller caller;

    QuarantineResource(Quarantine quarantine, SettleQuarantined settle, Caller caller) {
        this.quarantine = quarantine;
        this.settle = settle;
        this.caller = caller;
    }

    @GET
    @WithSession
    @Operation(summary = "What waits to be repaired, newest first; state also replayed or discarded")
    public Uni<Page<QuarantineView>> list(
            @QueryParam("state") @DefaultValue("waiting") String state,
            @QueryParam("registerId") Long registerId,
            @QueryParam("sessionId") Long sessionId,
            @BeanParam PageRequest page) {
        return quarantine
                .find(state, registerId, sessionId, page, Scope.of(caller))
                .map(found -> found.map(QuarantineView::of));
    }

    @GET
    @Path("/{id}")
    @WithSession
    @Operation(summary = "One of them, with the whole original")
    public Uni<QuarantineView> get(@PathParam("id") long id) {
        return quarantine.require(id, Scope.of(caller)).map(QuarantineView::whole);
    }

    @POST
    @Path("/{id}/replay")
    @Operation(summary = "Tries to book it again; a body {\"order\": ...} is tried instead of the original")
    public Uni<Outcome> replay(@PathParam("id") long id, String body) {
        var repaired = body == null || body.isBlank() ? null : Json.read(body).get("order");
        return settle.replay(id, repaired, Scope.of(caller), Sender.of(caller));
    }

    @POST
    @Path("/{id}/discard")
    @Operation(summary = "Gives it up, with a reason")
    public Uni<QuarantineView> discard(@PathParam("id") long id, @NotNull @Valid DiscardRequest request) {
        return settle.discard(id, request.reason(), Scope.of(caller), caller.userId())
                .map(QuarantineView::of);
    }
}
