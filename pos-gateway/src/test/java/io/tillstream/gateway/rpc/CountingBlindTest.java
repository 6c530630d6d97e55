package io.tillstream.gateway.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tillstream.kit.problem.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

/** A register that is counted blind: Odoo's tills are told no more than ours. */
class CountingBlindTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final JsonNode CONTROL = json("""
            {"paymentMethods": [
               {"paymentMethodId": 1, "name": "Cash", "kind": "cash", "expected": null, "payments": null, "count": 3},
               {"paymentMethodId": 2, "name": "Card", "kind": "bank", "expected": null, "payments": null, "count": 2}],
             "openingCash": "100.00", "cashIn": "0.00", "cashOut": "20.00",
             "orders": {"count": 5, "total": null}, "blind": true}""");

    @Test
    void showsNothingThatTellsWhatIsExpected() {
        var shown = JSON.<JsonNode>valueToTree(ClosingControlView.of(json("{}"), CONTROL, false));

        assertThat(shown.at("/default_cash_details/amount").isNull()).isTrue();
        assertThat(shown.at("/default_cash_details/payment_amount").isNull()).isTrue();
        assertThat(shown.at("/other_payment_methods/0/amount").isNull()).isTrue();
        assertThat(shown.at("/orders_details/amount").isNull()).isTrue();
        assertThat(shown.at("/orders_details/quantity").asInt()).isEqualTo(5);
        assertThat(shown.at("/default_cash_details/opening").decimalValue()).isEqualByComparingTo("100");
    }

    @Test
    void takesWhatWasCountedButNoDifferences() {
        var counted = new Arguments(json("[[7], [[2, 0]]]"), json("{\"counted_cash\": 90.5}"));

        assertThat(Counted.of(counted, CONTROL, json("{}")))
                .containsOnlyKeys("1")
                .containsEntry("1", "90.5");
        assertThatThrownBy(() -> Counted.of(new Arguments(json("[[7], [[2, -1.5]]]"), json("{}")), CONTROL, json("{}")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("counted blind");
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
