package io.tillstream.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.tillstream.kit.problem.Refusal.FieldError;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** RFC 9457. {@code type} is the refusal's name. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "errors"})
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        List<FieldError> errors,
        @JsonAnyGetter Map<String, Object> extensions) {

    private static final int UNAVAILABLE = 503;
    /** Who is away is mostly on the way back. */
    private static final int RETRY_AFTER_S = 2;
    /** The member that says when to try again, in seconds; it goes into the header as well. */
    private static final String RETRY_AFTER = "retryAfter";

    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    public static Problem of(Refusal refusal) {
        return new Problem(
                refusal.type(),
                title(refusal.status()),
                refusal.status(),
                refusal.getMessage(),
                refusal.errors(),
                refusal.extensions());
    }

    public static Problem of(int status, String type, String detail) {
        return new Problem(type, title(status), status, detail, List.of(), Map.of());
    }

    public Response asResponse() {
        var response = Response.status(status).type(MEDIA_TYPE).entity(this);
        var retryAfter = extensions.getOrDefault(RETRY_AFTER, status == UNAVAILABLE ? RETRY_AFTER_S : null);
        return (retryAfter == null ? response : response.header(HttpHeaders.RETRY_AFTER, retryAfter)).build();
    }

    private static String title(int status) {
        var known = Response.Status.fromStatusCode(status);
        if (known != null) {
            return known.getReasonPhrase();
        }
        return status == 422 ? "Unprocessable Content" : "Error";
    }
}
