package io.tillstream.partner.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.upstream.BearerOfService;
import io.tillstream.kit.upstream.UpstreamRefusals;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** config-service's records, to find the ids behind the codes in the files. */
@Path("/internal/models")
@RegisterRestClient(configKey = "config-service")
@RegisterClientHeaders(BearerOfService.class)
@RegisterProvider(UpstreamRefusals.class)
public interface ConfigModels {

    @POST
    @Path("/{model}/search_read")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<List<JsonNode>> all(@PathParam("model") String model, Map<String, Object> request);
}
