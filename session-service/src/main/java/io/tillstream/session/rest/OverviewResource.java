package io.tillstream.session.rest;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.page.PageRequest;
import io.tillstream.session.usecase.WatchSessions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Every shop at one glance. */
@Path("/api/sessions/overview")
@RolesAllowed({Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR})
@Rights(reach = Reach.STORES)
@Tag(name = "Sessions")
public class OverviewResource {

    private final WatchSessions watch;
    private final Clock clock;

    OverviewResource(WatchSessions watch, Clock clock) {
        this.watch = watch;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "All sessions of one's stores now: who, since when, sales, cash, last sync, what waits",
            description = "The newest first. The figures follow the order events, a moment behind; cheap enough to be"
                    + " asked every few seconds.")
    @APIResponse(responseCode = "200", description = "A page of sessions, and the sums of all pages")
    @APIResponse(responseCode = "422", description = "No such state")
    public Uni<OverviewView> overview(
            @QueryParam("storeId") Long storeId,
            @QueryParam("registerId") Long registerId,
            @Parameter(description = "Who opened it") @QueryParam("userId") Long userId,
            @Parameter(description = "One state; without it, every state but `closed`") @QueryParam("state")
                    String state,
            @BeanParam PageRequest page) {
        return watch.page(storeId, registerId, userId, state, page).map(watched -> OverviewView.of(watched, clock));
    }
}
