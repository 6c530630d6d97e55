package io.tillstream.bench;

import io.tillstream.local.cli.Console;
import io.tillstream.local.cli.Fault;
import io.tillstream.pricing.tax.TaxRoundingMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The compiled JavaScript in Node, from the order's JSON to the answer's: what a till does after each line. */
final class NodePricing {

    private static final double MOST_MILLISECONDS = 2;
    private static final String MODULE = "/META-INF/resources/pricing/pricing.js";

    private final Console console;
    private final Node node;
    private final TaxRoundingMethod method;
    private final Sample first = new Sample();
    private final Sample call = new Sample();

    NodePricing(Console console, Node node, TaxRoundingMethod method) {
        this.console = console;
        this.node = node;
        this.method = method;
    }

    Verdict measure(int rounds) {
        try {
            var folder = Files.createTempDirectory("tillstream-bench");
            var script = List.of(
                    copy("time-pricing.mjs", folder.resolve("time-pricing.mjs")),
                    copy(MODULE, folder.resolve("pricing.mjs")),
                    Files.writeString(folder.resolve("order.json"), FiftyLines.json(method))
                            .toString());
            for (var round = 1; round <= rounds; round++) {
                measureRound(round, script);
            }
            for (var file : script) {
                Files.delete(Path.of(file));
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new Fault("Cannot hand the compiled module to Node: " + e.getMessage(), e);
        }
        System.out.println(title());
        System.out.println("  an order         " + call.summary("ms"));
        System.out.println("  the first one    " + first.summary("ms"));
        return new Verdict("pricing, " + title() + ", an order", call.median(), MOST_MILLISECONDS, "ms");
    }

    private void measureRound(int round, List<String> script) {
        var times = node.run(script).lines().map(Double::valueOf).toList();
        var batches = new Sample();
        times.subList(1, times.size()).forEach(batches::add);
        first.add(times.get(0));
        call.add(batches.median());
        console.say(String.format(
                Locale.ROOT,
                "round %d, %s: %.2f ms, the first %.1f ms",
                round,
                title(),
                batches.median(),
                times.get(0)));
    }

    private static String copy(String resource, Path file) throws IOException {
        try (var in = NodePricing.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new Fault(resource + " is not part of this build: run ./mvnw -DskipTests package");
            }
            Files.copy(in, file);
        }
        return file.toString();
    }

    private String title() {
        return "Node " + node.version() + ", "
                + method.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
