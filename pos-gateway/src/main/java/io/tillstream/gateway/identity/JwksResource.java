package io.tillstream.gateway.identity;

import io.tillstream.kit.identity.Signer;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** The public keys of all services, for whoever verifies our tokens. */
@Path("/.well-known/jwks.json")
@PermitAll
@Tag(name = "Identity")
public class JwksResource {

    private final String jwks;

    JwksResource(Signer signer) {
        this.jwks = signer.jwks();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = "Cache-Control", value = "public, max-age=300")
    @Operation(summary = "The public keys that our tokens are signed with")
    public String jwks() {
        return jwks;
    }
}
