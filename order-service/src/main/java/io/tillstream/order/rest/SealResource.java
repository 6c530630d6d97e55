package io.tillstream.order.rest;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import io.tillstream.order.seal.DraftsTo;
import io.tillstream.order.seal.SealSession;
import io.tillstream.order.seal.Takings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The closing of a session, asked for by the session-service. */
@Path("/internal/sessions/{id}")
@RolesAllowed(Roles.SERVICE)
@Rights(reach = Reach.SERVICE)
@Tag(name = "Closing")
public class SealResource {

    /**
     * @param drafts {@code carry-over}, {@code cancel}, or null: they block
     * @param splitMethodIds payment methods whose sums are wanted by customer; null: none
     */
    public record SealRequest(
            @NotBlank String attempt, @NotNull Long registerId, String drafts, List<@NotNull Long> splitMethodIds) {

        List<Long> split() {
            return splitMethodIds == null ? List.of() : splitMethodIds;
        }
    }

    public record UnsealRequest(@NotBlank String attempt) {}

    private final SealSession seals;

    SealResource(SealSession seals) {
        this.seals = seals;
    }

    @POST
    @Path("/seal")
    @Operation(summary = "Seals a session and answers its takings; again: the same")
    public Uni<Takings> seal(@PathParam("id") long id, @NotNull @Valid SealRequest request) {
        return seals.seal(id, request.registerId(), request.attempt(), DraftsTo.of(request.drafts()), request.split());
    }

    @POST
    @Path("/unseal")
    @Operation(summary = "Opens a session again that the same attempt sealed")
    public Uni<Void> unseal(@PathParam("id") long id, @NotNull @Valid UnsealRequest request) {
        return seals.unseal(id, request.attempt());
    }

    @GET
    @Path("/takings")
    @Operation(summary = "What a session took so far, or for good")
    public Uni<Takings> takings(@PathParam("id") long id) {
        return seals.takings(id);
    }

    @POST
    @Path("/done")
    @Operation(summary = "Marks a closed session's orders as done; again: nothing")
    public Uni<Void> done(@PathParam("id") long id) {
        return seals.done(id);
    }
}
