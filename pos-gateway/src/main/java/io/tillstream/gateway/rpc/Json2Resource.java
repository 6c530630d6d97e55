package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.Json;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Odoo 19's door: a method by its address, arguments by name, the bare result, and HTTP's own codes. */
@Path("/json/2/{model}/{method}")
@PermitAll
@Rights(reach = Reach.COMPANY, note = "by store where the model has stores")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Model calls")
public class Json2Resource {

    private static final Buffer NULL = Buffer.buffer("null");
    private static final ObjectReader ALONE =
            Json.mapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final RpcDoor door;
    private final ModelCalls calls;

    Json2Resource(RpcDoor door, ModelCalls calls) {
        this.door = door;
        this.calls = calls;
    }

    @POST
    @Operation(
            summary = "Calls a method of a model, without an envelope",
            description =
                    "With an API key as bearer. The body has the method's arguments by name, `ids` for the records"
                            + " that it is called on, and `context`.")
    @APIResponse(responseCode = "200", description = "The result")
    @APIResponse(responseCode = "400", description = "The body is no JSON object")
    @APIResponse(responseCode = "401", description = "No API key, or one that is not valid (any more)")
    @APIResponse(responseCode = "403", description = "The key's owner may not do this")
    @APIResponse(responseCode = "404", description = "No such model, method or record")
    @APIResponse(
            responseCode = "422",
            description = "An argument is wrong: `{name, message, arguments, context, debug}`")
    public Uni<Response> call(@PathParam("model") String model, @PathParam("method") String method, byte[] body) {
        return door.caller(CallKwResource.ANYBODY)
                .chain(caller -> calls.call(model, method, arguments(body), caller))
                .map(result -> http(200, result == null ? NULL : result))
                .onFailure()
                .recoverWithItem(Json2Resource::refused);
    }

    private static Arguments arguments(byte[] body) {
        if (body == null || body.length == 0) {
            return new Arguments(MissingNode.getInstance(), MissingNode.getInstance());
        }
        var named = tree(body);
        if (named == null || !named.isObject()) {
            throw Refusal.badRequest("no-arguments", "The body is an object with the method's arguments by name.");
        }
        return new Arguments(MissingNode.getInstance(), named);
    }

    private static JsonNode tree(byte[] body) {
        try {
            return ALONE.readTree(body);
        } catch (IOException malformed) {
            throw Refusal.badRequest("no-json", "The body is not JSON.");
        }
    }

    private static Response refused(Throwable failure) {
        var fault = RpcFault.of(failure);
        var body = new LinkedHashMap<>(fault.data());
        return http(failure instanceof Refusal refusal ? refusal.status() : fault.httpStatus(), Json.bytes(body));
    }

    private static Response http(int status, Buffer json) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(json)
                .build();
    }
}
