package io.tillstream.acceptance.input;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.acceptance.Operations.Operation;
import io.tillstream.acceptance.RunningSystem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes calls as a document describes them, and then not quite: the same seed, the same calls. */
final class RandomCall {

    private static final List<String> ODD_IDS =
            List.of("0", "-1", "1", "2", "9007199254740993", "99999999999999999999", "x", "%20", "1.0");
    private static final String ALPHABET = "aé€🙂\u0000'\"\\%_[]{}<> \n0";

    private final Random random;
    private final Places places;
    private final List<String> tokens;
    private final Callers callers;
    private final RandomValues values;

    /** @param tokens whose calls they are, drawn by lot, unless only services make them */
    RandomCall(long seed, Places places, Callers callers, List<String> tokens) {
        this.random = new Random(seed);
        this.places = places;
        this.callers = callers;
        this.tokens = tokens;
        this.values = new RandomValues(random);
    }

    Call of(Operation operation) {
        var token = operation.path().startsWith("/internal/") ? callers.of(operation) : pick(tokens);
        var call = Call.of(operation, address(operation) + query(operation), token);
        if (oneIn(4)) {
            call = call.with("If-Match", oneIn(2) ? "\"1\"" : oddText().replaceAll("[^ -~]", "?"));
        }
        return WrongBodies.takesJson(operation) ? call.with(body(operation)) : call;
    }

    /** Owners are asked directly, or through the gateway as everybody does. */
    private String address(Operation operation) {
        var known = places.ids(operation);
        var id = known.isEmpty() || oneIn(4) ? pick(ODD_IDS) : pick(known);
        var url = operation.url(id);
        return operation.path().startsWith("/api/") && oneIn(2)
                ? url.replace(operation.address(), RunningSystem.get().gateway())
                : url;
    }

    private String query(Operation operation) {
        var asked = Schemas.parameters(operation, "query").stream()
                .filter(parameter -> oneIn(3))
                .map(parameter -> parameter.path("name").asText() + "=" + argument(operation, parameter))
                .collect(Collectors.joining("&"));
        return asked.isEmpty() ? "" : "?" + asked;
    }

    private String argument(Operation operation, JsonNode parameter) {
        var schemas = new Schemas(operation);
        var value = oneIn(3)
                ? oddText()
                : values.of(schemas, parameter.path("schema")).asText();
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private String body(Operation operation) {
        if (Judge.speaksRpc(operation)) {
            return new RandomRpc(random, values).body(operation);
        }
        var right = values.of(new Schemas(operation), Schemas.ofBody(operation));
        var text = (oneIn(2) ? values.mutated(right) : right).toString();
        return oneIn(20) ? text.substring(0, random.nextInt(text.length() + 1)) : text;
    }

    private String oddText() {
        return Stream.generate(() -> ALPHABET.codePointAt(
                        ALPHABET.offsetByCodePoints(0, random.nextInt(ALPHABET.codePointCount(0, ALPHABET.length())))))
                .limit(random.nextInt(8))
                .map(Character::toString)
                .collect(Collectors.joining());
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }
}
