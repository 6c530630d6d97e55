package io.tillstream.gateway.rpc;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which version of Odoo's API this is; clients ask before they log in. */
@Path("/")
@PermitAll
@Rights(reach = Reach.PUBLIC)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class VersionResource {

    /** As 19 says it. */
    public record Version(
            @com.fasterxml.jackson.annotation.JsonProperty("version_info")
            List<Object> info,

            String version) {}

    private final RpcDoor door;
    private final OdooVersion version;

    VersionResource(RpcDoor door, OdooVersion version) {
        this.door = door;
        this.version = version;
    }

    @POST
    @Path("web/webclient/version_info")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "The version of Odoo's API that is spoken here, by JSON-RPC")
    public Uni<Response> versionInfo(byte[] body) {
        return door.open(body, call -> Uni.createFrom().item(version.json()));
    }

    @GET
    @Path("web/version")
    @Operation(summary = "The version of Odoo's API that is spoken here")
    public Version version() {
        return new Version(version.info(), version.text());
    }

    @GET
    @Path("json/version")
    @Operation(summary = "The same at the address of Odoo's newer door")
    public Version jsonVersion() {
        return version();
    }
}
