package io.tillstream.pricing.browser;

import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.check.CheckReport;
import io.tillstream.pricing.check.VectorFile;
import io.tillstream.pricing.json.JsonText;
import io.tillstream.pricing.json.PricingJson;
import java.util.LinkedHashMap;
import java.util.Map;
import org.teavm.jso.JSExport;

/** What {@code pricing.js} exports: the engine with JSON text in and out, exactly as it runs on the server. */
public final class BrowserModule {
    private BrowserModule() {}

    /** @see PricingJson#price */
    @JSExport
    public static String price(String order) {
        return PricingJson.price(order);
    }

    /** @see PricingJson#resolvePrice */
    @JSExport
    public static String resolvePrice(String question) {
        return PricingJson.resolvePrice(question);
    }

    /** @see PricingJson#adaptToFiscalPosition */
    @JSExport
    public static String adaptToFiscalPosition(String question) {
        return PricingJson.adaptToFiscalPosition(question);
    }

    /** Runs a file of cases; gives {@code {"cases", "differ", "lines"}} or a refusal. */
    @JSExport
    public static String check(String file) {
        try {
            CheckReport report = VectorFile.parse(file).check();
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("cases", report.cases());
            shown.put("differ", report.differ());
            shown.put("lines", report.lines());
            return JsonText.of(shown);
        } catch (PricingRefusal refusal) {
            return PricingJson.refused(refusal);
        }
    }
}
