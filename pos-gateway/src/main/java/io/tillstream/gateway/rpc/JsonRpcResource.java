package io.tillstream.gateway.rpc;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.problem.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Odoo's services over JSON-RPC. Every call brings who makes it; a cookie counts for nothing here. */
@Path("/jsonrpc")
@PermitAll
@Rights(reach = Reach.COMPANY, note = "every call brings who makes it; by store where the model has stores")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Model calls")
public class JsonRpcResource {

    private final RpcDoor door;
    private final RpcServices services;

    JsonRpcResource(RpcDoor door, RpcServices services) {
        this.door = door;
        this.services = services;
    }

    @POST
    @Operation(
            summary = "Odoo's external API over JSON-RPC",
            description = "Params `{service, method, args}`: `common` (`version`, `login`, `authenticate`, `about`),"
                    + " `object` (`execute`, `execute_kw` with db, uid, and a password or an API key), `db` (`list`).")
    public Uni<Response> call(byte[] body) {
        return door.open(body, call -> {
            var args = call.param("args");
            if (!args.isArray() && !args.isMissingNode()) {
                throw Refusal.invalid("args", "must be a list");
            }
            return services.call(call.text("service"), call.text("method"), args);
        });
    }
}
