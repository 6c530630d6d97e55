package io.tillstream.bench;

import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Console;
import io.tillstream.local.cli.Flag;
import io.tillstream.pricing.browser.CompiledModule;
import io.tillstream.pricing.json.PricingJson;
import io.tillstream.pricing.tax.TaxRoundingMethod;
import java.util.ArrayList;
import java.util.List;

/** How long the money engine takes for a large order: on the JVM beside the bare sums, and compiled in Node. */
final class PricingBenchmark extends Measuring {

    PricingBenchmark() {
        super(
                "pricing",
                "Count an order of 50 lines with two taxes each, on the JVM beside the bare sums, and in Node.",
                List.of(new Flag("--rounds", "N", "fresh processes of each (5)")));
    }

    @Override
    protected List<Verdict> measure(Arguments arguments, Console console) {
        var rounds = Rounds.of(arguments);
        var verdicts = new ArrayList<Verdict>();
        for (var method : TaxRoundingMethod.values()) {
            verdicts.add(new JvmPricing(console, method).measure(rounds));
        }
        var node = Node.onPath();
        for (var method : TaxRoundingMethod.values()) {
            verdicts.add(
                    node.isPresent()
                            ? new NodePricing(console, node.get(), method).measure(rounds)
                            : differenceInGraalJs(console, method));
        }
        return verdicts;
    }

    /** GraalJS only interprets here: it shows that the compiled engine is right, not how fast it is. */
    private static Verdict differenceInGraalJs(Console console, TaxRoundingMethod method) {
        console.say("no node on the path: its speed is not measured, only whether it counts the same");
        var order = FiftyLines.json(method);
        try (var module = new CompiledModule()) {
            var same = module.call("price", order).equals(PricingJson.price(order));
            return new Verdict("pricing, GraalJS, " + method + ", orders that differ", same ? 0 : 1, 0, "of 1");
        }
    }
}
