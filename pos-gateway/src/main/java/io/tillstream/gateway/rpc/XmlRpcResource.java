package io.tillstream.gateway.rpc;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.tillstream.gateway.rpc.xml.XmlRpcCall;
import io.tillstream.gateway.rpc.xml.XmlRpcReader;
import io.tillstream.gateway.rpc.xml.XmlRpcWriter;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Odoo's services over XML-RPC. A fault comes with HTTP 200, as XML-RPC has it; a body that is no call at all is
 * refused with 400, as a fault too. XML is read and written by worker threads.
 */
@Path("/xmlrpc")
@PermitAll
@Rights(reach = Reach.COMPANY, note = "every call brings who makes it; by store where the model has stores")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.TEXT_XML)
@Tag(name = "Model calls")
public class XmlRpcResource {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    private final RpcServices services;

    XmlRpcResource(RpcServices services) {
        this.services = services;
    }

    @POST
    @Path("/2/{service}")
    @Operation(
            summary = "Odoo's external API over XML-RPC",
            description = "Services `common`, `object` and `db`. Fault codes: 1 a fault, 2 a refusal that a person can"
                    + " put right, 3 wrong login, 4 no right.")
    public Uni<Response> call(@PathParam("service") String service, byte[] body) {
        return answer(service, body, XmlRpcFaults::code);
    }

    @POST
    @Path("/{service}")
    @Operation(summary = "The same at Odoo's older address, where fault codes are texts")
    public Uni<Response> callAtTheOldAddress(@PathParam("service") String service, byte[] body) {
        return answer(service, body, XmlRpcFaults::text);
    }

    private Uni<Response> answer(String service, byte[] body, Function<RpcFault, Object> code) {
        return Uni.createFrom()
                .item(() -> XmlRpcReader.read(body))
                .runSubscriptionOn(Infrastructure.getDefaultExecutor())
                .chain(call -> written(service, call))
                .onFailure()
                .recoverWithItem(failure ->
                        fault(XmlRpcReader.isNoCall(failure) ? BAD_REQUEST : OK, RpcFault.of(failure), code));
    }

    private Uni<Response> written(String service, XmlRpcCall call) {
        return services.call(service, call.method(), call.params())
                .map(Optional::ofNullable)
                .chain(result -> services.decimals(service, call.method(), call.params())
                        .emitOn(Infrastructure.getDefaultExecutor())
                        .map(decimals -> http(OK, XmlRpcWriter.response(result.orElse(null), decimals))));
    }

    private static Response fault(int status, RpcFault fault, Function<RpcFault, Object> code) {
        return http(status, XmlRpcWriter.fault(code.apply(fault), fault.text()));
    }

    private static Response http(int status, Buffer xml) {
        return Response.status(status)
                .type("text/xml; charset=UTF-8")
                .entity(xml)
                .build();
    }
}
