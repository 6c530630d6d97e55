package io.tillstream.gateway.rpc;

import io.tillstream.gateway.Json;
import io.tillstream.gateway.payload.Payload;
import io.tillstream.gateway.payload.WrappedPayload;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The answer's frame: HTTP 200 whether it went well or not, the call's id, and a result or an error. */
final class RpcEnvelope {

    private static final int TOO_MUCH = 413;

    private RpcEnvelope() {}

    /** @param result JSON; null leaves the member out, as Odoo does for None */
    static Response result(RpcCall call, Buffer result) {
        if (result == null) {
            return http(200, head(call).appendString("}"));
        }
        var head = head(call).appendString(",\"result\":");
        return http(
                200,
                Buffer.buffer(head.length() + result.length() + 1)
                        .appendBuffer(head)
                        .appendBuffer(result)
                        .appendString("}"));
    }

    static Response loaded(RpcCall call, Payload payload) {
        return Response.ok(new WrappedPayload(
                        head(call).appendString(",\"result\":").toString(), payload, "}"))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    static Response fault(RpcCall call, RpcFault fault) {
        return http(
                200,
                head(call)
                        .appendString(",\"error\":")
                        .appendBuffer(Json.bytes(fault))
                        .appendString("}"));
    }

    /** Of what stands in a batch and is no call: there is no id to answer it by. */
    static Buffer noCall(String detail) {
        return Buffer.buffer("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":")
                .appendBuffer(Json.bytes(RpcFault.of(Refusal.badRequest("no-json-rpc", detail))))
                .appendString("}");
    }

    /** Past a limit the transport itself says so; a client that only looks at the status must not resend it as it is. */
    static Response tooMuch(RpcCall call, RpcFault fault) {
        return http(
                TOO_MUCH,
                head(call)
                        .appendString(",\"error\":")
                        .appendBuffer(Json.bytes(fault))
                        .appendString("}"));
    }

    private static Buffer head(RpcCall call) {
        return Buffer.buffer("{\"jsonrpc\":\"2.0\",\"id\":").appendBytes(call.id());
    }

    private static Response http(int status, Buffer envelope) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(envelope)
                .build();
    }
}
