package io.tillstream.kit.upstream;

import io.quarkus.arc.Arc;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.identity.Signer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;

/** The caller's own token goes along; background work goes in the service's name. For {@code @RegisterClientHeaders}. */
@ApplicationScoped
public class BearerOfCaller implements ClientHeadersFactory {

    private final Caller caller;
    private final Signer signer;

    BearerOfCaller(Caller caller, Signer signer) {
        this.caller = caller;
        this.signer = signer;
    }

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        var headers = new MultivaluedHashMap<String, String>();
        headers.putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token());
        return headers;
    }

    private String token() {
        var inRequest = Arc.container().requestContext().isActive();
        return inRequest && caller.isKnown() ? caller.rawToken() : signer.serviceToken();
    }
}
