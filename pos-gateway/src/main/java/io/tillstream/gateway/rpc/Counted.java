package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.kit.problem.Refusal;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What was counted for each payment method, from the several ways in which Odoo's tills say it. */
final class Counted {

    private static final String DIFFERENCES = "bank_payment_method_diff_pairs";

    private Counted() {}

    /**
     * @param expected session-service's closing control
     * @param announced what the till said before; the cash in it counts where this call says nothing of cash
     */
    static Map<String, String> of(Arguments arguments, JsonNode expected, JsonNode announced) {
        var counted = new LinkedHashMap<String, String>();
        var differences = arguments.get(1, DIFFERENCES);
        if (!differences.isArray() && !Arguments.isNothing(differences)) {
            throw Refusal.invalid(DIFFERENCES, "is a list of [payment method, difference]");
        }
        if (differences.isArray()) {
            differences.forEach(pair -> byDifference(pair, expected).ifPresent(said -> counted.put(id(pair), said)));
        }
        var cash = arguments.named().path("counted_cash");
        if (cash.isNumber()) {
            counted.put(cashId(expected), Amounts.plain(Amounts.read("counted_cash", cash)));
        }
        var before = announced.path("countedCash");
        if (before.isTextual() && !counted.containsKey(cashId(expected))) {
            counted.put(cashId(expected), before.asText());
        }
        return counted;
    }

    private static String cashId(JsonNode expected) {
        return cashMethod(expected).path("paymentMethodId").asText();
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

    private static Optional<String> byDifference(JsonNode pair, JsonNode expected) {
        var id = id(pair);
        var method = methods(expected)
                .filter(known -> known.path("paymentMethodId").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("payment method", id));
        var difference = Amounts.read(DIFFERENCES, pair.get(1));
        return method.path("expected").isNull()
                ? blind(difference)
                : Optional.of(
                        Amounts.plain(new BigDecimal(method.path("expected").asText("0")).add(difference)));
    }

    /** Whoever is not told what is expected cannot say by how much it differs; "not at all" is what an absent one says. */
    private static Optional<String> blind(BigDecimal difference) {
        if (difference.signum() != 0) {
            throw Refusal.invalid(DIFFERENCES, "this register is counted blind: say what was counted");
        }
        return Optional.empty();
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
