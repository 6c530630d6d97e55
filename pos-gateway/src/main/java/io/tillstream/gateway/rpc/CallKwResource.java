package io.tillstream.gateway.rpc;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Methods of models, as Odoo's own clients call them. Who called a moment ago goes the {@link ShortWay}. */
@Path(CallKwResource.PATH)
@PermitAll
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Model calls")
public class CallKwResource {

    static final String PATH = "/web/dataset/call_kw";

    private static final String MODEL_AND_METHOD = "/{model}/{method}";
    static final String BY_ADDRESS = PATH + MODEL_AND_METHOD;

    static final Set<String> ANYBODY =
            Set.of(Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR, Roles.DEVICE);

    private final RpcDoor door;
    private final ModelCalls calls;

    CallKwResource(RpcDoor door, ModelCalls calls) {
        this.door = door;
        this.calls = calls;
    }

    @POST
    @Rights(
            reach = Reach.COMPANY,
            roles = {Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR, Roles.DEVICE},
            note = "by store where the model has stores; a device token hands in orders")
    @Operation(summary = "Calls a method of a model")
    public Uni<Response> callKw(byte[] body) {
        return door.guarded(body, ANYBODY, calls::call);
    }

    /** The longer address is for people who read logs; the call itself names model and method. */
    @POST
    @Path(MODEL_AND_METHOD)
    @Rights(
            reach = Reach.COMPANY,
            roles = {Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR, Roles.DEVICE},
            note = "by store where the model has stores; a device token hands in orders")
    @Operation(summary = "Calls a method of a model")
    public Uni<Response> callKwByAddress(byte[] body) {
        return callKw(body);
    }
}
