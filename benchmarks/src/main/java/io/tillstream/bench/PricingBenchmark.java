package io.tillstream.bench;

import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Console;
import io.tillstream.local.cli.Flag;
import io.tillstream.local.cli.Usage;
import io.tillstream.pricing.browser.CompiledModule;
import io.tillstream.pricing.json.PricingJson;
import io.tillstream.pricing.tax.TaxRoundingMethod;
import java.util.ArrayList;
import java.util.List;

/** How long the money engine takes for a large order: on the JVM beside the bare sums, and compiled in Node. */
final class PricingBenchmark implements Benchmark {

    private static final Usage USAGE = new Usage(
            "bench pricing",
            "",
            0,
            "Count an order of 50 lines with two taxes each, on the JVM beside the bare sums, and in Node.",
            List.of(new Flag("--rounds", "N", "fresh processes of each (5)")));

    private final Console console = new Console(System.out);

    @Override
    public String name() {
        return "pricing";
    }

    @Override
    public String summary() {
        return USAGE.purpose();
    }

    @Override
    public int run(List<String> words) {
        if (words.contains("--help") || words.contains("-h")) {
            System.out.print(USAGE.help());
            return 0;
        }
        var rounds = Rounds.of(Arguments.parse(USAGE, words));
        var verdicts = new ArrayList<Verdict>();
        for (var method : TaxRoundingMethod.values()) {
            verdicts.add(new JvmPricing(console, method).measure(rounds));
        }
        var node = Node.onPath();
        for (var method : TaxRoundingMethod.values()) {
            verdicts.add(
                    node.isPresent()
                            ? new NodePricing(console, node.get(), method).measure(rounds)
                            : differenceInGraalJs(method));
        }
        verdicts.forEach(verdict -> System.out.println(verdict.line()));
        return verdicts.stream().allMatch(Verdict::isMet) ? 0 : 1;
    }

    /** GraalJS only interprets here: it shows that the compiled engine is right, not how fast it is. */
    private Verdict differenceInGraalJs(TaxRoundingMethod method) {
        console.say("no node on the path: its speed is not measured, only whether it counts the same");
        var order = FiftyLines.json(method);
        try (var module = new CompiledModule()) {
            var same = module.call("price", order).equals(PricingJson.price(order));
            return new Verdict("pricing, GraalJS, " + method + ", orders that differ", same ? 0 : 1, 0, "of 1");
        }
    }
}
