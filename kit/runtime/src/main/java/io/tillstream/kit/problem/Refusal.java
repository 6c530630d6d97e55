package io.tillstream.kit.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that is refused by name. {@code type} is stable once published; the detail says what to do.
 *
 * <p>No stack trace is kept: a refusal is an answer, not an accident.
 */
public class Refusal extends RuntimeException {

    /** What is wrong with one field of the request. */
    public record FieldError(String field, String message) {}

    private final int status;
    private final String type;
    private final Map<String, Object> extensions = new LinkedHashMap<>();
    private List<FieldError> errors = List.of();

    /**
     * @param status HTTP status, 400 to 499 (or 503 where another part does not answer)
     * @param type a name in kebab-case, e.g. {@code draft-orders}
     * @param detail a sentence for a person
     */
    public Refusal(int status, String type, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.type = type;
    }

    public static Refusal badRequest(String type, String detail) {
        return new Refusal(400, type, detail);
    }

    public static Refusal forbidden(String detail) {
        return new Refusal(403, "not-allowed", detail);
    }

    /** Also for another store's record: whether it exists is nobody else's business. */
    public static Refusal notFound(String what, Object id) {
        return new Refusal(404, "not-found", "There is no " + what + " " + id + ".");
    }

    public static Refusal conflict(String type, String detail) {
        return new Refusal(409, type, detail);
    }

    public static Refusal stale() {
        return new Refusal(
                412, "stale", "The resource was changed since you read it. Read it again and repeat your change.");
    }

    public static Refusal invalid(String field, String message) {
        return new Refusal(422, "invalid", field + ": " + message).withErrors(List.of(new FieldError(field, message)));
    }

    public static Refusal unavailable(String detail) {
        return new Refusal(503, "unavailable", detail);
    }

    /** Adds a member of its own to the problem, e.g. {@code sessionId}. */
    public Refusal with(String name, Object value) {
        extensions.put(name, value);
        return this;
    }

    public Refusal withErrors(List<FieldError> fieldErrors) {
        this.errors = List.copyOf(fieldErrors);
        return this;
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, Object> extensions() {
        return extensions;
    }
}
