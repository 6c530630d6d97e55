package io.tillstream.kit.upstream;

import io.tillstream.kit.identity.Signer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;

/** Always the service's own token: for calls that no user may make, e.g. sealing a session. */
@ApplicationScoped
public class BearerOfService implements ClientHeadersFactory {

    private final Signer signer;

    BearerOfService(Signer signer) {
        this.signer = signer;
    }

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        var headers = new MultivaluedHashMap<String, String>();
        headers.putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + signer.serviceToken());
        return headers;
    }
}
