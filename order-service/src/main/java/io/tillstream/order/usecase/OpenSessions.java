package io.tillstream.order.usecase;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.upstream.BearerOfService;
import io.tillstream.kit.upstream.UpstreamRefusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Which session of a register is not closed, as its owner knows it. */
@Path("/internal/registers")
@RegisterRestClient(configKey = "session-service")
@RegisterClientHeaders(BearerOfService.class)
@RegisterProvider(UpstreamRefusals.class)
public interface OpenSessions {

    /** Refused as not found where the register has none. */
    @GET
    @Path("/{id}/session")
    Uni<JsonNode> ofRegister(@PathParam("id") long registerId);
}
