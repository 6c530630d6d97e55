package io.tillstream.order.rest;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import io.tillstream.order.chain.ChainChecks;
import io.tillstream.order.chain.ChainReport;
import io.tillstream.order.chain.VerifyChain;
import io.tillstream.order.store.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The chain of a register's orders. */
@Path("/api/registers/{id}/order-chain")
@RolesAllowed({Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR, Roles.SERVICE})
@Rights(reach = Reach.STORES)
@Tag(name = "Order chain")
public class ChainResource {

    private static final int MOST = 100_000;

    /** @param lastCheck what the nightly check found; null where there was none yet */
    public record ChainView(long registerId, ChainChecks.Check lastCheck) {}

    private final VerifyChain chains;
    private final ChainChecks checks;
    private final VisibleRegisters registers;
    private final Caller caller;

    ChainResource(VerifyChain chains, ChainChecks checks, VisibleRegisters registers, Caller caller) {
        this.chains = chains;
        this.checks = checks;
        this.registers = registers;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "What the last nightly check of the register's chain found")
    @APIResponse(responseCode = "200", description = "What it found")
    @APIResponse(responseCode = "404", description = "There is no such register, or it is another store's")
    public Uni<ChainView> lastCheck(@PathParam("id") long id) {
        return require(id).chain(() -> checks.last(id)).map(check -> new ChainView(id, check));
    }

    @GET
    @Path("/verification")
    @Operation(
            summary = "Counts the register's chain again and says where it is broken, if it is",
            description = "Without a limit all of it at once. With one, stretch by stretch: `next` is the cursor for"
                    + " `after`, null at the end of the chain.")
    @APIResponse(responseCode = "200", description = "How far the chain was counted, and where it breaks")
    @APIResponse(responseCode = "400", description = "The cursor is none of ours: `unknown-cursor`")
    @APIResponse(responseCode = "404", description = "There is no such register, or it is another store's")
    @APIResponse(responseCode = "422", description = "The limit is no number between 1 and 100000")
    public Uni<ChainReport> verify(
            @PathParam("id") long id,
            @Parameter(description = "Count about so many orders, 1 to 100000") @QueryParam("limit") String limit,
            @Parameter(description = "`next` of the answer before") @QueryParam("after") String after) {
        var most = Limits.read(limit, null, MOST);
        return require(id)
                .chain(() -> most == null && after == null
                        ? chains.verify(id)
                        : chains.verify(id, after, most == null ? MOST : most));
    }

    private Uni<Void> require(long id) {
        return registers.require(id, Scope.of(caller));
    }
}
