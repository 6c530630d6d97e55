package io.tillstream.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.tillstream.acceptance.Operations.Operation;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WhoMayDoWhatTest {

    private static final Set<String> OPEN_TO_ALL = Set.of(
            "/api/auth/token", "/api/auth/refresh", "/api/openapi", "/.well-known/jwks.json", "/", "/backoffice");

    static Stream<Operation> operations() {
        return Operations.all()
                .filter(operation -> !OPEN_TO_ALL.contains(operation.path())
                        && !operation.path().startsWith("/web/session"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void nothingIsDoneForNobody(Operation operation) {
        var answer = Person.nobody().request().body("{}").request(operation.method(), operation.url("1"));

        // Odoo's doors answer 200 with an error envelope.
        if (answer.statusCode() == 200) {
            assertThat(answer.jsonPath().getInt("error.code")).isEqualTo(100);
        } else {
            assertThat(answer.statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aWrongPasswordSaysNothingMore() {
        var nobody = Person.nobody();
        nobody.post("/api/auth/token", Map.of("login", "cashier2", "password", "wrong"))
                .then()
                .statusCode(401);
        nobody.post("/api/auth/token", Map.of("login", "nobody-known", "password", "wrong"))
                .then()
                .statusCode(401);
    }

    @Test
    void aRefreshTokenWorksOnceAndOnlyForRefreshing() {
        var nobody = Person.nobody();
        var first = nobody.post("/api/auth/token", Map.of("login", "integrator", "password", "integrator"))
                .jsonPath();
        var refresh = Map.of("refreshToken", first.getString("refreshToken"));

        new Person(nobody.gateway(), first.getString("refreshToken"))
                .get("/api/registers")
                .then()
                .statusCode(401);
        nobody.post("/api/auth/refresh", refresh).then().statusCode(200).body("tokenType", equalTo("Bearer"));
        nobody.post("/api/auth/refresh", refresh).then().statusCode(401);
    }

    @Test
    void anotherStoresRegisterIsNotThere() {
        long utrecht = Person.admin().get("/api/registers").jsonPath().getLong("items.find { it.code == 'UTR-01' }.id");

        Person.cashier().get("/api/registers/" + utrecht).then().statusCode(404);
        Person.cashier()
                .post("/api/sessions", Map.of("registerId", utrecht))
                .then()
                .statusCode(404);
        assertThat(Person.cashier().get("/api/registers").jsonPath().<String>getList("items.code"))
                .doesNotContain("UTR-01");
    }
}
