package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.kit.problem.Refusal;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What was counted for each payment method, from the several ways in which Odoo's tills say it. */
final class Counted {

    private static final String DIFFERENCES = "bank_payment_method_diff_pairs";

    private Counted() {}

    /** @param expected session-service's closing control */
    static Map<String, String> of(Arguments arguments, JsonNode expected) {
        var counted = new LinkedHashMap<String, String>();
        var differences = arguments.get(1, DIFFERENCES);
        if (differences.isArray()) {
            differences.forEach(pair -> counted.put(id(pair), byDifference(pair, expected)));
        }
        var cash = arguments.named().path("counted_cash");
        if (cash.isNumber()) {
            counted.put(
                    cashMethod(expected).path("paymentMethodId").asText(),
                    Amounts.plain(Amounts.read("counted_cash", cash)));
        }
        return counted;
    }

    private static String id(JsonNode pair) {
        if (!pair.isArray()
                || pair.size() != 2
                || !pair.get(0).isIntegralNumber()
                || !pair.get(1).isNumber()) {
            throw Refusal.invalid(DIFFERENCES, "is a list of [payment method, difference]");
        }
        return pair.get(0).asText();
    }

    private static String byDifference(JsonNode pair, JsonNode expected) {
        return methods(expected)
                .filter(method ->
                        method.path("paymentMethodId").asLong() == pair.get(0).asLong())
                .findFirst()
                .map(method ->
                        new BigDecimal(method.path("expected").asText("0")).add(Amounts.read(DIFFERENCES, pair.get(1))))
                .map(Amounts::plain)
                .orElseThrow(
                        () -> Refusal.notFound("payment method", pair.get(0).asText()));
    }

    private static JsonNode cashMethod(JsonNode expected) {
        return methods(expected)
                .filter(method -> method.path("kind").asText().equals("cash"))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("counted_cash", "this register takes no cash"));
    }

    private static Stream<JsonNode> methods(JsonNode expected) {
        return StreamSupport.stream(expected.path("paymentMethods").spliterator(), false);
    }
}
