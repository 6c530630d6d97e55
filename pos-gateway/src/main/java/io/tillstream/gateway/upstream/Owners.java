package io.tillstream.gateway.upstream;

import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.Json;
import io.tillstream.kit.identity.Signer;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Asks owners, with the caller's token or in the gateway's own name; bodies go and come as bytes. */
@ApplicationScoped
public class Owners {

    private static final Logger LOG = Logger.getLogger(Owners.class);
    /** Longer than a close may take before it answers 202. */
    private static final long TIMEOUT_MS = 30_000;
    /** Well within the life of a service's token. */
    private static final Duration REUSED = Duration.ofSeconds(60);

    private static final int OK = 200;
    private static final Pattern READING =
            Pattern.compile("/internal/models/[^/]+/(search_read|search_count|search|read|name_search)(\\?.*)?");

    private record OwnToken(String text, Instant until) {}

    private final HttpClient client;
    private final Addresses addresses;
    private final Signer signer;
    private final Writes writes;
    private volatile OwnToken own;
    /** Those that gave no answer last time: said once, not at every call. */
    private final Set<Owner> silent = ConcurrentHashMap.newKeySet();

    Owners(HttpClient client, Addresses addresses, Signer signer, Writes writes) {
        this.client = client;
        this.addresses = addresses;
        this.signer = signer;
        this.writes = writes;
    }

    /** An access token for what no user may ask; signed now and then, not for each call. */
    public String ownToken() {
        var token = own;
        if (token == null || token.until().isBefore(Instant.now())) {
            token = new OwnToken(signer.serviceToken(), Instant.now().plus(REUSED));
            own = token;
        }
        return token.text();
    }

    /**
     * Hands a body over as it comes, in order, on a worker thread; the next part is only taken when the last one was
     * dealt with. The answer then has no body; one that is no success comes back whole.
     */
    public Uni<Answer> stream(Owner owner, String path, Consumer<Buffer> part) {
        return answer(owner, () -> request(owner, HttpMethod.GET, path, ownToken(), null)
                .compose(response -> response.statusCode() == OK
                        ? PartByPart.of(response, part).map(end -> new Answer(owner, OK, Buffer.buffer()))
                        : whole(owner, response)));
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
        var answer = answer(owner, () -> send(owner, method, path, token, body));
        return READING.matcher(path).matches() ? answer : answer.onTermination().invoke(() -> writes.happened(owner));
    }

    private Uni<Answer> answer(Owner owner, Supplier<Future<Answer>> call) {
        return Uni.createFrom()
                .completionStage(() -> call.get().toCompletionStage())
                .invoke(answer -> heard(owner))
                .onFailure(failure -> !(failure instanceof Refusal))
                .transform(failure -> unavailable(owner, failure));
    }

    private Future<Answer> send(Owner owner, HttpMethod method, String path, String token, Buffer body) {
        return request(owner, method, path, token, body).compose(response -> whole(owner, response));
    }

    private Future<HttpClientResponse> request(Owner owner, HttpMethod method, String path, String token, Buffer body) {
        var options = addresses.to(owner, path).setMethod(method).setTimeout(TIMEOUT_MS);
        return client.request(options)
                .map(request -> withHeaders(request, token, body != null))
                .compose(request -> body == null ? request.send() : request.send(body));
    }

    private static Future<Answer> whole(Owner owner, HttpClientResponse response) {
        return WholeBody.of(response).map(bytes -> new Answer(owner, response.statusCode(), bytes));
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
