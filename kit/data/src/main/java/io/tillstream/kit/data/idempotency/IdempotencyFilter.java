package io.tillstream.kit.data.idempotency;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.problem.Problem;
import io.tillstream.kit.problem.Refusal;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * {@code Idempotency-Key} on POST, kept for 24 h per caller and path: the same key and body get the first answer again,
 * another body 422. A key whose first call never finished (we were killed in it) answers 409: whoever sent it must look
 * what became of it, for doing it again could do it twice.
 */
@Singleton
public class IdempotencyFilter {

    static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotent-Replayed";
    private static final String RESERVED = "tillstream.idempotency";
    static final int LONGEST_KEY = 200;
    private static final int FIRST_SERVER_ERROR = 500;

    private final Caller caller;
    private final IdempotencyKeys keys;
    private final com.fasterxml.jackson.databind.ObjectMapper json;

    IdempotencyFilter(Caller caller, IdempotencyKeys keys, com.fasterxml.jackson.databind.ObjectMapper json) {
        this.caller = caller;
        this.keys = keys;
        this.json = json;
    }

    @ServerRequestFilter(readBody = true)
    public Uni<Response> before(ContainerRequestContext request) throws IOException {
        var key = request.getHeaderString(KEY);
        if (key == null || !"POST".equals(request.getMethod()) || !caller.isKnown()) {
            return Uni.createFrom().nullItem();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Refusal.invalid(KEY, "must have 1 to " + LONGEST_KEY + " characters");
        }
        var body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        var reservation = new IdempotencyKeys.Reservation(
                caller.login(), "POST " + request.getUriInfo().getPath(), key, hash(body));
        return keys.reserve(reservation)
                .invoke(kept -> kept.ifPresentOrElse(ignored -> {}, () -> request.setProperty(RESERVED, reservation)))
                .map(kept -> kept.map(first -> answer(first, reservation)).orElse(null));
    }

    @ServerResponseFilter
    public Uni<Void> after(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (!(request.getProperty(RESERVED) instanceof IdempotencyKeys.Reservation reservation)) {
            return Uni.createFrom().voidItem();
        }
        if (response.getStatus() >= FIRST_SERVER_ERROR || isSecret(response)) {
            return keys.release(reservation);
        }
        var entity = response.getEntity();
        var text = entity == null ? null : entity instanceof String written ? written : json.writeValueAsString(entity);
        var type = response.getMediaType() == null
                ? MediaType.APPLICATION_JSON
                : response.getMediaType().toString();
        var location = response.getHeaderString(HttpHeaders.LOCATION);
        return keys.complete(
                reservation,
                new IdempotencyKeys.Kept(reservation.bodyHash(), response.getStatus(), type, location, text));
    }

    /** What nobody may store, e.g. a key that is shown once, is not kept here either: the same call makes another. */
    private static boolean isSecret(ContainerResponseContext response) {
        return "no-store".equals(response.getHeaderString(HttpHeaders.CACHE_CONTROL));
    }

    private static Response answer(IdempotencyKeys.Kept first, IdempotencyKeys.Reservation now) {
        if (!first.bodyHash().equals(now.bodyHash())) {
            return Problem.of(new Refusal(422, "idempotency-key-reused", "This key came before with another body."))
                    .asResponse();
        }
        if (first.status() == null) {
            return Problem.of(
                            Refusal.conflict(
                                    "outcome-unknown",
                                    "The first call with this key has not finished. Look what became of it before you repeat it."))
                    .asResponse();
        }
        var response = Response.status(first.status()).type(first.contentType()).header(REPLAYED, true);
        if (first.location() != null) {
            response.header(HttpHeaders.LOCATION, first.location());
        }
        return response.entity(first.answer()).build();
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
