package io.tillstream.config.payment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.config.Chain;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PayingAtATerminalTest extends Chain {

    @Test
    void theDemoChainsCardIsPaidAtASimulatedTerminal() {
        loaded().body("find { it.code == 'CARD' }.use_payment_terminal", equalTo("simulated"))
                .body("find { it.code == 'CARD' }.terminal_settings", equalTo(Map.of()))
                .body("find { it.code == 'VOUCHER' }.use_payment_terminal", equalTo(false));
    }

    @Test
    void aMethodNamesItsTerminalAndWhatThatNeedsToKnow() {
        var settings = Map.of("behaviour", "decline", "delayMs", 5);
        var method = card("AMEX");
        method.put("terminal", "acme-2");
        method.put("terminalSettings", settings);

        var id = admin().body(method)
                .post("/api/payment-methods")
                .then()
                .statusCode(201)
                .body("terminal", equalTo("acme-2"))
                .body("terminalSettings", equalTo(settings))
                .extract()
                .jsonPath()
                .getLong("id");
        loaded().body("find { it.code == 'AMEX' }.use_payment_terminal", equalTo("acme-2"))
                .body("find { it.code == 'AMEX' }.terminal_settings", equalTo(settings));

        admin().body(card("AMEX"))
                .put("/api/payment-methods/" + id)
                .then()
                .statusCode(200)
                .body("terminal", equalTo(null))
                .body("terminalSettings", equalTo(null));
    }

    @Test
    void nobodyPaysCashAtATerminal() {
        var cash = card("COINS");
        cash.put("type", "cash");
        cash.put("terminal", "simulated");
        admin().body(cash)
                .post("/api/payment-methods")
                .then()
                .statusCode(422)
                .body("errors.field", contains("terminal"));
    }

    @Test
    void aTerminalsNameIsSmallLettersDigitsAndDashes() {
        for (var wrong : List.of("Simulated", "a b", "", "é")) {
            var method = card("ODD");
            method.put("terminal", wrong);
            admin().body(method)
                    .post("/api/payment-methods")
                    .then()
                    .statusCode(422)
                    .body("errors.field", contains("terminal"));
        }
    }

    private static io.restassured.response.ValidatableResponse loaded() {
        return aService()
                .body("{}")
                .post("/internal/models/pos.payment.method/search_read")
                .then()
                .statusCode(200);
    }

    private Map<String, Object> card(String code) {
        return new HashMap<>(Map.of("code", code, "name", code, "type", "bank", "journalId", idOf("journal", "CRD1")));
    }
}
