package io.tillstream.order.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.order.ingest.IngestOrders;
import io.tillstream.order.ingest.Json;
import io.tillstream.order.ingest.Outcome;
import io.tillstream.order.ingest.Sender;
import io.tillstream.order.usecase.ReconcileOrders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Orders from tills, handed on by the gateway. */
@Path("/internal/orders")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.DEVICE, Roles.SERVICE})
@Rights(reach = Reach.STORES, note = "a device token: its register")
@Tag(name = "Ingest")
public class IngestResource {

    private static final int LARGEST_BATCH = 500;
    private static final int MOST_COMPARED = 10_000;

    private final IngestOrders ingest;
    private final ReconcileOrders reconcile;
    private final Caller caller;

    IngestResource(IngestOrders ingest, ReconcileOrders reconcile, Caller caller) {
        this.ingest = ingest;
        this.reconcile = reconcile;
        this.caller = caller;
    }

    @POST
    @Path("/ingest")
    @Operation(summary = "Takes a batch of orders, in either shape; one outcome for each, after the commit")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Uni<List<Outcome>> ingest(String body) {
        var request = Json.read(body);
        var orders = list(request.get("orders"), LARGEST_BATCH);
        return ingest.ingest(orders, request.path("draft").asBoolean(false), Sender.of(caller));
    }

    @POST
    @Path("/reconcile")
    @Operation(summary = "Which of a till's orders are missing here, and which differ")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Uni<ReconcileOrders.Difference> reconcile(String body) {
        var request = Json.read(body);
        var register = request.get("configId") == null ? request.get("config_id") : request.get("configId");
        if (register == null || !register.canConvertToLong()) {
            throw Refusal.invalid("configId", "must be a register's id");
        }
        return reconcile.compare(register.longValue(), list(request.get("orders"), MOST_COMPARED), Sender.of(caller));
    }

    private static List<JsonNode> list(JsonNode orders, int most) {
        if (orders == null || !orders.isArray()) {
            throw Refusal.invalid("orders", "must be a list of orders");
        }
        if (orders.size() > most) {
            throw new Refusal(413, "too-many-orders", "At most " + most + " orders at a time.");
        }
        return StreamSupport.stream(orders.spliterator(), false).toList();
    }
}
