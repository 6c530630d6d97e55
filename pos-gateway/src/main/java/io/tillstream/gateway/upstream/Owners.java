package io.tillstream.gateway.upstream;

import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.Json;
import io.tillstream.kit.identity.Signer;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Asks owners, with the caller's token or in the gateway's own name; bodies go and come as bytes. */
@ApplicationScoped
public class Owners {

    private static final Logger LOG = Logger.getLogger(Owners.class);
    /** Longer than a close may take before it answers 202. */
    private static final long TIMEOUT_MS = 30_000;

    private final HttpClient client;
    private final Addresses addresses;
    private final Signer signer;
    /** Those that gave no answer last time: said once, not at every call. */
    private final Set<Owner> silent = ConcurrentHashMap.newKeySet();

    Owners(HttpClient client, Addresses addresses, Signer signer) {
        this.client = client;
        this.addresses = addresses;
        this.signer = signer;
    }

    /** An access token for what no user may ask. */
    public String ownToken() {
        return signer.serviceToken();
    }

    /** The owner's answer whatever its status; "unavailable" where it gives none. */
    public Uni<Answer> get(Owner owner, String path, String token) {
        return answer(owner, () -> send(owner, HttpMethod.GET, path, token, null)
                .recover(failure -> BrokenConnection.caused(failure)
                        ? send(owner, HttpMethod.GET, path, token, null)
                        : Future.failedFuture(failure)));
    }

    /** @param body written as JSON; a {@link Buffer} goes as it is */
    public Uni<Answer> post(Owner owner, String path, String token, Object body) {
        return call(owner, HttpMethod.POST, path, token, body instanceof Buffer bytes ? bytes : Json.bytes(body));
    }

    public Uni<Answer> delete(Owner owner, String path, String token) {
        return call(owner, HttpMethod.DELETE, path, token, null);
    }

    private Uni<Answer> call(Owner owner, HttpMethod method, String path, String token, Buffer body) {
        return answer(owner, () -> send(owner, method, path, token, body));
    }

    private Uni<Answer> answer(Owner owner, Supplier<Future<Answer>> call) {
        return Uni.createFrom()
                .completionStage(() -> call.get().toCompletionStage())
                .invoke(answer -> heard(owner))
                .onFailure(failure -> !(failure instanceof Refusal))
                .transform(failure -> unavailable(owner, failure));
    }

    private Future<Answer> send(Owner owner, HttpMethod method, String path, String token, Buffer body) {
        var options = addresses.to(owner, path).setMethod(method).setTimeout(TIMEOUT_MS);
        return client.request(options)
                .map(request -> withHeaders(request, token, body != null))
                .compose(request -> body == null ? request.send() : request.send(body))
                .compose(response -> response.body().map(bytes -> new Answer(owner, response.statusCode(), bytes)));
    }

    private static HttpClientRequest withHeaders(HttpClientRequest request, String token, boolean body) {
        request.putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .putHeader(HttpHeaders.ACCEPT, "application/json");
        if (body) {
            request.putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
        }
        return request;
    }

    private void heard(Owner owner) {
        if (silent.remove(owner)) {
            LOG.infof("%s answers again", owner.service());
        }
    }

    private Refusal unavailable(Owner owner, Throwable failure) {
        if (silent.add(owner)) {
            LOG.warnf("%s does not answer: %s", owner.service(), failure.getMessage());
        }
        return Refusal.unavailable(owner.service() + " does not answer. Try again in a moment.");
    }
}
