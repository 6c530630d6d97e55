package io.tillstream.pricing.json;

import io.tillstream.pricing.PricingRefusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The engine with JSON text in and out. What it refuses comes back as {@code {"refusal": {"code", "line", "message"}}};
 * it throws nothing. {@code docs/pricing.md} shows each call.
 */
public final class PricingJson {
    private PricingJson() {}

    /** Counts an order and, if payments are given, settles it. */
    public static String price(String order) {
        return answer(order, OrderJson::price);
    }

    /** Finds a product's price on a pricelist. */
    public static String resolvePrice(String question) {
        return answer(question, PricelistJson::resolve);
    }

    /** Maps a product's taxes and adapts its price. */
    public static String adaptToFiscalPosition(String question) {
        return answer(question, FiscalJson::adapt);
    }

    private static String answer(String text, Function<Fields, Map<String, Object>> question) {
        try {
            return JsonText.of(question.apply(Fields.of(Json.parse(text), "the input")));
        } catch (PricingRefusal refusal) {
            return refused(refusal);
        }
    }

    /** How a refusal is told. */
    public static String refused(PricingRefusal refusal) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("code", refusal.code());
        shown.put("line", refusal.line());
        shown.put("message", refusal.getMessage());
        return JsonText.of(Map.of("refusal", shown));
    }
}
