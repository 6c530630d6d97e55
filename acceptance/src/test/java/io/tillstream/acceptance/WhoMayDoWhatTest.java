package io.tillstream.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WhoMayDoWhatTest {

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
