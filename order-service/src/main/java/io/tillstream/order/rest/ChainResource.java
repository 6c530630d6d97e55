package io.tillstream.order.rest;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.copy.Copies;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.identity.Roles;
import io.tillstream.order.chain.ChainReport;
import io.tillstream.order.chain.VerifyChain;
import io.tillstream.order.ingest.Facts;
import io.tillstream.order.ingest.Models;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The chain of a register's orders. */
@Path("/api/registers/{id}/order-chain")
@RolesAllowed({Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR, Roles.SERVICE})
@Tag(name = "Order chain")
public class ChainResource {

    private final VerifyChain chains;
    private final Copies copies;
    private final Caller caller;

    ChainResource(VerifyChain chains, Copies copies, Caller caller) {
        this.chains = chains;
        this.copies = copies;
        this.caller = caller;
    }

    @GET
    @Path("/verification")
    @Operation(summary = "Counts the register's chain again and says where it is broken, if it is")
    public Uni<ChainReport> verify(@PathParam("id") long id) {
        return copies.require(Models.REGISTER, id)
                .invoke(register -> caller.requireStore(Facts.id(register, "store_id"), "register", id))
                .chain(register -> chains.verify(id));
    }
}
