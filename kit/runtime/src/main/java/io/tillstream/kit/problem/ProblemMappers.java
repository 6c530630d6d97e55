package io.tillstream.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.tillstream.kit.problem.Refusal.FieldError;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure leaves as problem+json: refusals and bad input at INFO, our own faults once at ERROR. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger("tillstream.problem");
    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_FAULT = 500;

    @ServerExceptionMapper
    public Response refused(Refusal refusal) {
        LOG.infof("%d %s: %s", refusal.status(), refusal.type(), refusal.getMessage());
        return Problem.of(refusal).asResponse();
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException violations) {
        var errors = violations.getConstraintViolations().stream()
                .map(violation -> new FieldError(leaf(violation.getPropertyPath()), violation.getMessage()))
                .toList();
        return refused(new Refusal(422, "invalid", "The request has invalid fields.").withErrors(errors));
    }

    /** Named one by one: the most specific mapper wins, and Quarkus brings its own for the last. */
    @ServerExceptionMapper({JsonProcessingException.class, JsonMappingException.class, MismatchedInputException.class})
    public Response unreadable(JsonProcessingException failure) {
        return refused(Refusal.badRequest(
                "unreadable-body", "The body is not the JSON that this call takes" + place(failure) + "."));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated(SecurityException failure) {
        return refused(new Refusal(401, "no-identity", "Log in: a valid bearer token or session cookie is needed."));
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure) {
        return refused(Refusal.forbidden("Your role does not allow this."));
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException failure) {
        var status = failure.getResponse().getStatus();
        if (failure.getCause() instanceof JsonProcessingException json) {
            return unreadable(json);
        }
        if (failure.getCause() instanceof Refusal refusal) {
            return refused(refusal);
        }
        if (status >= FIRST_FAULT) {
            return fault(failure);
        }
        if (status < FIRST_REFUSAL) {
            return failure.getResponse();
        }
        return refused(new Refusal(status, "http-" + status, HttpRefusals.detail(failure)));
    }

    @ServerExceptionMapper
    public Response fault(Throwable failure) {
        LOG.error("A request failed", failure);
        return Problem.of(500, "fault", "Something broke on our side. It is in our log; try again.")
                .asResponse();
    }

    /** Where it went wrong, in the caller's terms: our classes' names are none of these. */
    private static String place(JsonProcessingException failure) {
        var field = failure instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                        .collect(Collectors.joining("."))
                : "";
        var at = failure.getLocation() == null
                ? ""
                : " (line " + failure.getLocation().getLineNr() + ", column "
                        + failure.getLocation().getColumnNr() + ")";
        return (field.isEmpty() ? "" : ", see " + field) + at;
    }

    private static String leaf(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .map(Path.Node::toString)
                .reduce((before, last) -> last)
                .orElse("");
    }
}
