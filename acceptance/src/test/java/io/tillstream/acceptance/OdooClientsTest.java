package io.tillstream.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that nobody here wrote go through a day at a till: they were made for Odoo, and know of nothing else. */
class OdooClientsTest {

    private final Person manager = Person.manager();
    private Register register;

    @BeforeEach
    void aRegisterWithoutASession() {
        register = Register.created(manager, "DAM-02");
        register.finish();
    }

    @ParameterizedTest
    @ValueSource(strings = {"odoo-await", "odoo-xmlrpc", "odoo-xmlrpc-ts", "odoo-jsonrpc"})
    void workUnchanged(String client) {
        var day = NodeClients.run(client + ".mjs", with(Map.of("PASSWORD", "manager")));

        requireAGoodDay(day);
        // Two of them have verbs for external ids.
        assertThat(day.<Object>getList("external"))
                .isEqualTo(Set.of("odoo-await", "odoo-jsonrpc").contains(client) ? List.of(true, "+31 20 456") : null);
    }

    @Test
    void workWithAnApiKey() {
        var created = manager.post("/api/api-keys", Map.of("name", "A script", "scopes", List.of("rpc")));
        var key = created.then().statusCode(201).extract().jsonPath().getString("key");

        requireAGoodDay(NodeClients.run("odoo-jsonrpc.mjs", with(Map.of("API_KEY", key))));
        requireAGoodDay(NodeClients.run("odoo-await.mjs", with(Map.of("PASSWORD", key))));

        manager.request()
                .delete("/api/api-keys/" + created.jsonPath().getLong("id"))
                .then()
                .statusCode(204);
    }

    private void requireAGoodDay(JsonPath day) {
        assertThat(day.getLong("uid")).isPositive();
        assertThat(day.<String>getList("found")).contains("Ana Bar");
        assertThat(day.<Object>getList("read")).isEqualTo(List.of(List.of(true, "+31 20 123")));
        assertThat(day.getList("archived")).isEmpty();
        assertThat(day.getString("refused")).contains("There is no model no.such.model");
        assertThat(day.<Boolean>getList("loaded")).containsExactly(true, true);
        assertThat(day.getString("sold")).isEqualTo("created");
        assertThat(day.getDouble("cash")).isEqualTo(102.40);
        assertThat(day.getBoolean("counted.successful")).isTrue();
        assertThat(day.getBoolean("closed")).isTrue();
        assertThat(day.getString("state")).isEqualTo("closed");
    }

    private Map<String, String> with(Map<String, String> secret) {
        var gateway = URI.create(manager.gateway());
        var environment = new HashMap<>(Map.of(
                "URL",
                "http://" + gateway.getHost(),
                "PORT",
                String.valueOf(gateway.getPort()),
                "LOGIN",
                "manager",
                "REGISTER",
                String.valueOf(register.id)));
        environment.putAll(secret);
        return environment;
    }
}
