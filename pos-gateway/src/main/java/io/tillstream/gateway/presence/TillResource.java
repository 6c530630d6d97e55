package io.tillstream.gateway.presence;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.page.Page;
import io.tillstream.kit.page.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where something can be sent to. */
@Path("/api/tills")
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN})
@Rights(reach = Reach.STORES)
@Tag(name = "Selections")
public class TillResource {

    private final OpenTills tills;
    private final Caller caller;

    TillResource(OpenTills tills, Caller caller) {
        this.tills = tills;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "The open tills of my stores: register, store, session, and whether a till is connected",
            description = "Open is what has a session that is not closed, or a till that is connected to any replica;"
                    + " with `all=true` every register. `storeId` and `q` (name or code) narrow it down. A page may be"
                    + " shorter than asked for: go on while there is a `next`.")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "400", description = "The cursor is none of ours: `unknown-cursor`")
    @APIResponse(responseCode = "503", description = "An owner does not answer")
    public Uni<Page<OpenTill>> list(@BeanParam TillFilter filter, @BeanParam PageRequest page) {
        return tills.page(filter, page.limit(), page.afterId(0), caller.rawToken());
    }
}
