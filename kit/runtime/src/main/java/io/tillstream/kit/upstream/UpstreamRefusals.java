package io.tillstream.kit.upstream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.kit.problem.Refusal.FieldError;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** An owner's problem comes back as the same refusal; its fault becomes "unavailable". For {@code @RegisterProvider}. */
public class UpstreamRefusals implements ResponseExceptionMapper<Refusal> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> STANDARD = Set.of("type", "title", "status", "detail", "errors");

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }

    @Override
    public Refusal toThrowable(Response response) {
        if (response.getStatus() >= 500) {
            return Refusal.unavailable(
                    "Another part of the system answered with " + response.getStatus() + ". Try again.");
        }
        return of(response.getStatus(), response.readEntity(String.class));
    }

    /** The refusal that a problem body describes. */
    public static Refusal of(int status, String body) {
        try {
            return of(status, JSON.readTree(body));
        } catch (JsonProcessingException noProblem) {
            return new Refusal(status, "http-" + status, body);
        }
    }

    private static Refusal of(int status, JsonNode problem) {
        var refusal = new Refusal(
                status,
                problem.path("type").asText("http-" + status),
                problem.path("detail").asText(""));
        refusal.withErrors(errors(problem.path("errors")));
        problem.fields().forEachRemaining(member -> {
            if (!STANDARD.contains(member.getKey())) {
                refusal.with(member.getKey(), member.getValue());
            }
        });
        return refusal;
    }

    private static List<FieldError> errors(JsonNode errors) {
        return StreamSupport.stream(errors.spliterator(), false)
                .map(error -> new FieldError(
                        error.path("field").asText(), error.path("message").asText()))
                .toList();
    }
}
