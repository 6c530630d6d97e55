package io.tillstream.pricing.browser;

import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.Refused;
import io.tillstream.pricing.check.CheckEngine;
import io.tillstream.pricing.check.CheckReport;
import io.tillstream.pricing.json.Fields;
import io.tillstream.pricing.json.Json;
import java.util.List;

/** What {@code pricing check --js} runs: the same check, counted by the compiled JavaScript. */
public final class CompiledCheck implements CheckEngine {
    @Override
    public CheckReport check(String text) {
        try (CompiledModule module = new CompiledModule()) {
            return report(Fields.of(Json.parse(module.call("check", text)), "the answer of the module"));
        }
    }

    private static CheckReport report(Fields answer) {
        if (answer.has("refusal")) {
            throw new PricingRefusal(
                    Refused.INVALID_VALUE, answer.object("refusal").string("message"));
        }
        List<String> lines = answer.list("lines").stream().map(String::valueOf).toList();
        return new CheckReport(answer.integer("cases", 0), answer.integer("differ", 0), lines);
    }
}
