package io.tillstream.partner;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.tillstream.kit.event.CloudEvent;
import io.tillstream.kit.testing.KafkaProbe;
import io.tillstream.kit.testing.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the tests' people say and see. */
public final class Shop {

    private Shop() {}

    public static RequestSpecification manager() {
        return as(Tokens.ofTestServers().manager(1));
    }

    public static RequestSpecification cashier() {
        return as(Tokens.ofTestServers().cashier(1));
    }

    public static RequestSpecification service() {
        return as(Tokens.ofTestServers().service("pos-gateway"));
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** Registers a customer; returns the id. */
    public static long customer(Map<String, Object> details) {
        return register(details).statusCode(201).extract().jsonPath().getLong("id");
    }

    public static long customer(String name) {
        return customer(Map.of("name", name));
    }

    public static ValidatableResponse register(Map<String, Object> details) {
        return cashier().body(details).post("/api/partners").then();
    }

    /** A word that no other test uses. */
    public static String unique() {
        return "x" + UUID.randomUUID().toString().substring(0, 8);
    }

    public static Map<String, Object> with(String name, Object... fieldsAndValues) {
        var details = new HashMap<String, Object>(Map.of("name", name));
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            details.put((String) fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return details;
    }

    public static List<CloudEvent> said(String topic, Object key) {
        return KafkaProbe.ofTestServers().events(topic).stream()
                .filter(event -> String.valueOf(key).equals(event.key()))
                .toList();
    }
}
