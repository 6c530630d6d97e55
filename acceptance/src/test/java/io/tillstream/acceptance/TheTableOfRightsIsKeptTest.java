package io.tillstream.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/rights.md is made from what operations say of themselves; here every role that they leave out is sent away. */
class TheTableOfRightsIsKeptTest {

    private static final Map<String, Supplier<Person>> PEOPLE = Map.of(
            "cashier", Person::cashier,
            "manager", Person::manager,
            "admin", Person::admin,
            "integrator", Person::integrator);
    private static final Map<String, Person> LOGGED_IN = new HashMap<>();

    record Operation(String method, String path, List<String> roles) {

        Stream<String> outsiders() {
            return PEOPLE.keySet().stream().filter(role -> !roles.contains(role));
        }
    }

    static Stream<Operation> operations() {
        Map<String, Map<String, Map<String, Object>>> paths = Person.nobody()
                .request()
                .accept("application/json")
                .get("/api/openapi")
                .jsonPath()
                .getMap("paths");
        return paths.entrySet().stream()
                .flatMap(path -> path.getValue().entrySet().stream()
                        .map(method -> new Operation(method.getKey(), path.getKey(), roles(method.getValue()))))
                .filter(operation -> !operation.roles().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whoeverIsNotInItIsSentAway(Operation operation) {
        assertThat(operation.outsiders()).allSatisfy(role -> assertThat(isSentAway(person(role), operation))
                .as("%s as %s", operation, role)
                .isTrue());
    }

    private static boolean isSentAway(Person person, Operation operation) {
        var address = operation.path().replaceAll("\\{[^}]+}", "1");
        var answer = person.request()
                .body("{\"params\":{}}")
                .request(operation.method().toUpperCase(), address);
        // Odoo's doors answer 200 with an error envelope.
        return answer.statusCode() == 403
                || answer.statusCode() == 200
                        && "odoo.exceptions.AccessError"
                                .equals(answer.jsonPath().getString("error.data.name"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> roles(Map<String, Object> operation) {
        return (List<String>) operation.getOrDefault("x-roles", List.of());
    }

    private static Person person(String role) {
        return LOGGED_IN.computeIfAbsent(role, name -> PEOPLE.get(name).get());
    }
}
