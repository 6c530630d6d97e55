package io.tillstream.pricing.browser;

import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.Refused;
import io.tillstream.pricing.check.CheckReport;
import io.tillstream.pricing.check.PricingCheck;
import io.tillstream.pricing.json.Fields;
import io.tillstream.pricing.json.Json;
import java.io.PrintStream;
import java.util.List;

/** {@code ./pos pricing check --js FILE...}: the same check, counted by the compiled JavaScript. */
public final class CompiledCheck {
    private CompiledCheck() {}

    public static void main(String[] files) {
        System.exit(run(files, System.out, System.err));
    }

    /** The same without leaving: gives the exit status. */
    public static int run(String[] files, PrintStream out, PrintStream err) {
        try (CompiledModule module = new CompiledModule()) {
            return PricingCheck.run(files, out, err, text -> report(module.call("check", text)));
        }
    }

    private static CheckReport report(String json) {
        Fields answer = Fields.of(Json.parse(json), "the answer of the module");
        if (answer.has("refusal")) {
            throw new PricingRefusal(
                    Refused.INVALID_VALUE, answer.object("refusal").string("message"));
        }
        List<String> lines = answer.list("lines").stream().map(String::valueOf).toList();
        return new CheckReport(answer.integer("cases", 0), answer.integer("differ", 0), lines);
    }
}
