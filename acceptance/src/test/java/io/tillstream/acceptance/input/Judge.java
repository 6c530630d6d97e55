package io.tillstream.acceptance.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.tillstream.acceptance.Operations.Operation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says what is wrong with an answer, whatever was asked: a fault, a stack trace, a refusal that explains nothing. */
final class Judge {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern INSIDES =
            Pattern.compile("\\bat [a-z]+\\.[\\w.$]+\\(|io\\.tillstream\\.|java\\.(lang|util|io|time)\\.");
    private static final List<String> MEMBERS = List.of("type", "title", "detail");

    private Judge() {}

    /** Odoo's doors answer 200 with an error in the envelope. */
    static boolean speaksRpc(Operation operation) {
        return operation.method().equals("post") && operation.path().matches("/(pos|web)/.*|/jsonrpc");
    }

    /** Doors that have HTTP's own statuses, or faults, and say what is wrong in the words of Odoo's clients alone. */
    static boolean speaksAsOdoo(Operation operation) {
        return operation.path().matches("/(json/2|xmlrpc)/.*");
    }

    /** The error of an envelope; missing where there is none. */
    static JsonNode rpcError(Answer answer) {
        return parsed(answer).path("error");
    }

    static Optional<String> complaint(Operation operation, Answer answer) {
        if (answer.status() >= 500) {
            return Optional.of("is a fault of ours");
        }
        if (INSIDES.matcher(answer.body()).find()) {
            return Optional.of("shows our insides");
        }
        if (answer.status() >= 400) {
            return speaksAsOdoo(operation) ? exception(answer) : problem(answer);
        }
        if (speaksRpc(operation)
                && rpcError(answer).path("data").path("type").asText().equals("fault")) {
            return Optional.of("is a fault of ours, in an envelope");
        }
        return Optional.empty();
    }

    private static Optional<String> exception(Answer answer) {
        return answer.body().contains("<fault>")
                        || !parsed(answer).path("name").asText().isBlank()
                        || answer.type().equals("application/problem+json")
                ? Optional.empty()
                : Optional.of("names no exception and is no fault");
    }

    private static Optional<String> problem(Answer answer) {
        if (!answer.type().equals("application/problem+json")) {
            return Optional.of("is no application/problem+json but '" + answer.type() + "'");
        }
        var problem = parsed(answer);
        if (problem.path("status").asInt() != answer.status()) {
            return Optional.of("says another status in the problem");
        }
        return MEMBERS.stream()
                .filter(member -> problem.path(member).asText().isBlank())
                .findFirst()
                .map(member -> "has no " + member);
    }

    private static JsonNode parsed(Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException malformed) {
            return MissingNode.getInstance();
        }
    }
}
