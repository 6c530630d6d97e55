package io.tillstream.acceptance.input;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.acceptance.Operations.Operation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Query parameters and headers that mean nothing. */
final class WrongParameters implements Mistakes {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";
    private static final Map<String, List<String>> BY_NAME = Map.of(
            "limit", List.of("0", "-1", "x", "1.5", "99999999999999999999"),
            "after", List.of("!!", "eA", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk", "%00"));
    private static final Map<String, List<String>> BY_TYPE = Map.of(
            "integer", List.of("x", "1.5", "99999999999999999999", "1e3", "%00"),
            "number", List.of("x", "%00"),
            "boolean", List.of("perhaps", "2"));
    private static final Set<String> MOMENTS = Set.of("date", "date-time");

    private final Places places;
    private final Callers callers;

    WrongParameters(Places places, Callers callers) {
        this.places = places;
        this.callers = callers;
    }

    @Override
    public Stream<BadCall> of(Operation operation) {
        var queries =
                Schemas.parameters(operation, "query").stream().flatMap(parameter -> queries(operation, parameter));
        return Stream.concat(queries, headers(operation));
    }

    private Stream<BadCall> queries(Operation operation, JsonNode parameter) {
        var name = parameter.path("name").asText();
        var schema = new Schemas(operation).resolved(parameter.path("schema"));
        var wrong = wrong(name, schema).stream()
                .map(value -> query(operation, name, value, Mistakes.with(REFUSALS, operation)));
        var odd = Stream.of("", "%00", "%F0%9F%98%80", "a".repeat(3_000))
                .map(value -> query(operation, name, value, ANYTHING_BUT_A_FAULT));
        return Stream.concat(wrong, odd);
    }

    private static List<String> wrong(String name, JsonNode schema) {
        if (BY_NAME.containsKey(name)) {
            return BY_NAME.get(name);
        }
        if (schema.path("enum").size() > 0) {
            return List.of("no-such-thing");
        }
        return MOMENTS.contains(schema.path("format").asText())
                ? List.of("yesterday", "2026-13-45", "99999999999")
                : BY_TYPE.getOrDefault(Schemas.type(schema), List.of());
    }

    private BadCall query(Operation operation, String name, String value, Set<Integer> refusals) {
        var url = operation.method().equals("get") ? places.existing(operation) : operation.url(UNKNOWN);
        return new BadCall(
                "?" + name + "=" + value.substring(0, Math.min(30, value.length())),
                Call.of(operation, url + "?" + name + "=" + value, callers.of(operation)),
                refusals);
    }

    private Stream<BadCall> headers(Operation operation) {
        var call = Call.of(operation, places.existing(operation), callers.of(operation))
                .with(new Schemas(operation).example(Schemas.ofBody(operation)).toString());
        var takesVersion = Schemas.parameters(operation, "header").stream()
                .anyMatch(parameter -> parameter.path("name").asText().equals(IF_MATCH));
        var versions = Stream.of("x", "\"x\"", "\"-1\"", "\"99999999999999999999\"", "W/\"", "\"".repeat(500))
                .map(version -> new BadCall(
                        "If-Match " + version, call.with(IF_MATCH, version), Mistakes.with(REFUSALS, operation)));
        var keys = Stream.of(" ", "k".repeat(300))
                .map(key -> new BadCall(
                        "a wrong idempotency key",
                        call.with(IDEMPOTENCY_KEY, key).with("[]"),
                        Mistakes.with(REFUSALS, operation)));
        return Stream.concat(
                takesVersion ? versions : Stream.empty(),
                WrongBodies.takesJson(operation) && operation.method().equals("post") ? keys : Stream.empty());
    }
}
