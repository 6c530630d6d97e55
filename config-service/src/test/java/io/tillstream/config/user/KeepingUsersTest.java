package io.tillstream.config.user;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tillstream.config.Chain;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeepingUsersTest extends Chain {

    @Test
    void addsACashierWhoCanLogInAtOnce() {
        add("nadia").statusCode(201).body("hasPin", equalTo(true)).body(not(containsString("$2")));
        logIn("nadia", "long enough").statusCode(200).body("stores", contains((int) UTRECHT));
    }

    @Test
    void logsOutWhoseAccountIsArchived() {
        var id = add("omar").extract().jsonPath().getLong("id");
        var token = aService()
                .body(Map.of("userId", id))
                .post("/internal/refresh-tokens")
                .jsonPath()
                .getString("id");
        var user = new HashMap<>(aUser("omar"));
        user.remove("password");
        user.put("active", false);
        admin().body(user).put("/api/users/" + id).then().statusCode(200).body("active", equalTo(false));

        aService().post("/internal/refresh-tokens/" + token + "/rotate").then().statusCode(401);
        logIn("omar", "long enough").statusCode(401);
        aService().get("/internal/users/" + id).then().statusCode(404);
        admin().get("/api/users").then().body("items.login", not(hasItem("omar")));
    }

    @Test
    void keepsThePasswordThatIsNotNamed() {
        var id = add("pia").extract().jsonPath().getLong("id");
        var user = new HashMap<>(aUser("pia"));
        user.remove("password");
        user.put("name", "Pia Renamed");
        admin().body(user).put("/api/users/" + id).then().statusCode(200);
        logIn("pia", "long enough").statusCode(200).body("name", equalTo("Pia Renamed"));
    }

    @Test
    void endsOldLogInsWithTheOldPassword() {
        var id = add("rob").extract().jsonPath().getLong("id");
        var token = aService()
                .body(Map.of("userId", id))
                .post("/internal/refresh-tokens")
                .jsonPath()
                .getString("id");
        var user = new HashMap<>(aUser("rob"));
        user.put("password", "another one");
        admin().body(user).put("/api/users/" + id).then().statusCode(200);
        aService().post("/internal/refresh-tokens/" + token + "/rotate").then().statusCode(401);
        logIn("rob", "another one").statusCode(200);
    }

    @Test
    void doesNotLetTheAdministratorLockTheDoorBehindThemselves() {
        var user = new HashMap<>(aUser("admin"));
        user.remove("password");
        admin().body(user).put("/api/users/1").then().statusCode(409).body("type", equalTo("own-rights"));
    }

    @Test
    void saysByNameWhatIsWrong() {
        add("saida").statusCode(201);
        add("Saida").statusCode(409).body("errors.field", contains("login"));
        var weak = new HashMap<>(aUser("tim"));
        weak.put("password", "short");
        admin().body(weak).post("/api/users").then().statusCode(422).body("errors.field", contains("password"));
        weak.remove("password");
        admin().body(weak).post("/api/users").then().statusCode(422).body("errors.field", contains("password"));
    }

    @Test
    void letsNobodyIntoAStoreOfAnotherCompany() {
        var company = number(
                "INSERT INTO company (code, name, currency_id) VALUES ('STRANGERS', 'Strangers', 1) RETURNING id");
        var store = number(
                "INSERT INTO store (company_id, code, name) VALUES ($1, 'FAR', 'Far away') RETURNING id", company);
        var user = new HashMap<>(aUser("vera"));
        user.put("stores", List.of(UTRECHT, store));

        admin().body(user).post("/api/users").then().statusCode(422).body("errors.field", contains("stores"));
        var id = add("vera").extract().jsonPath().getLong("id");
        admin().body(user).put("/api/users/" + id).then().statusCode(422).body("errors.field", contains("stores"));
        execute("DELETE FROM store WHERE id = $1", store);
        execute("DELETE FROM company WHERE id = $1", company);
    }

    @Test
    void isForAdministratorsOnly() {
        as(TOKENS.manager(DAM)).get("/api/users").then().statusCode(403);
    }

    private static Map<String, Object> aUser(String login) {
        return Map.of(
                "login", login,
                "name", "A person",
                "password", "long enough",
                "pin", "4711",
                "role", "cashier",
                "stores", List.of(UTRECHT));
    }

    private static ValidatableResponse add(String login) {
        return admin().body(aUser(login)).post("/api/users").then();
    }

    private static ValidatableResponse logIn(String login, String password) {
        return aService()
                .body(Map.of("login", login, "password", password))
                .post("/internal/users/authenticate")
                .then();
    }
}
