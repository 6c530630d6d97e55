package io.tillstream.gateway.rpc;

import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.payload.PayloadRequest;
import io.tillstream.gateway.payload.Payloads;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The calls that a till makes by JSON-RPC. Who may make them is asked inside the envelope. */
@Path("/pos")
@PermitAll
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Till calls")
public class PosRpcResource {

    private final RpcDoor door;
    private final Payloads payloads;
    private final OrderIntake intake;
    private final SeveralSearches searches;

    PosRpcResource(RpcDoor door, Payloads payloads, OrderIntake intake, SeveralSearches searches) {
        this.door = door;
        this.payloads = payloads;
        this.intake = intake;
        this.searches = searches;
    }

    @POST
    @Path("/ui")
    @Rights(
            reach = Reach.STORES,
            roles = {Roles.CASHIER, Roles.MANAGER, Roles.ADMIN})
    @Operation(summary = "All that a till loads when its session opens, or what changed since a cursor")
    public Uni<Response> ui(byte[] body) {
        return door.loading(
                body,
                RpcCaller.SELLERS,
                (call, caller) -> payloads.load(
                        PayloadRequest.of(call.id("config_id"), call.optionalText("since"), caller.bearer())));
    }

    @POST
    @Path("/create_from_ui")
    @Rights(
            reach = Reach.STORES,
            roles = {Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.DEVICE},
            note = "a device token: its register")
    @Operation(summary = "Takes orders; each is stored once, however often it comes")
    public Uni<Response> createFromUi(byte[] body) {
        return door.guarded(
                body,
                RpcCaller.SENDERS,
                (call, caller) ->
                        intake.ingest(call.list("orders"), call.param("draft").asBoolean(), caller));
    }

    @POST
    @Path("/reconcile")
    @Rights(
            reach = Reach.STORES,
            roles = {Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.DEVICE},
            note = "a device token: its register")
    @Operation(summary = "Which of a register's orders are missing here, and which differ")
    public Uni<Response> reconcile(byte[] body) {
        return door.guarded(
                body,
                RpcCaller.SENDERS,
                (call, caller) -> intake.reconcile(call.id("config_id"), call.list("orders"), caller));
    }

    @POST
    @Path("/web_read_models")
    @Rights(
            reach = Reach.COMPANY,
            roles = {Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR},
            note = "by store where the model has stores")
    @Operation(summary = "Records of several models at once")
    public Uni<Response> webReadModels(byte[] body) {
        return door.guarded(body, RpcCaller.READERS, (call, caller) -> searches.readAll(call.param("models"), caller));
    }
}
