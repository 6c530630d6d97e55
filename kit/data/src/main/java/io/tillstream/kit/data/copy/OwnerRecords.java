package io.tillstream.kit.data.copy;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.upstream.BearerOfService;
import io.tillstream.kit.upstream.UpstreamRefusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;

/** The owner's side of a copy: what a record is right now. */
@Path("/internal/records")
@RegisterClientHeaders(BearerOfService.class)
@RegisterProvider(UpstreamRefusals.class)
public interface OwnerRecords {

    /** A record and its version; a null record is unknown to its owner. */
    record Versioned(long id, long version, JsonNode record) {}

    @GET
    @Path("/{model}")
    Uni<List<Versioned>> read(@PathParam("model") String model, @QueryParam("id") List<Long> ids);
}
