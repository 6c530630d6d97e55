package io.tillstream.bench.till;

import io.tillstream.bench.BenchSystem;
import io.tillstream.bench.Benchmark;
import io.tillstream.bench.Verdict;
import io.tillstream.bench.payload.Chain;
import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Console;
import io.tillstream.local.cli.Usage;
import java.util.ArrayList;
import java.util.List;

/** The web till in Chromium: what it weighs, how soon it sells, how quickly it answers, and whom it shuts out. */
public final class TillBenchmark implements Benchmark {

    private static final Usage USAGE = new Usage(
            "bench till",
            "",
            0,
            "The web till in Chromium: bytes, first sale, tile, scan and search to painted pixels, memory, barriers.",
            Sizes.flags());

    @Override
    public String name() {
        return "till";
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
        var sizes = Sizes.of(Arguments.parse(USAGE, words));
        var verdicts = measure(sizes, new Console(System.out));
        verdicts.forEach(verdict -> System.out.println(verdict.line()));
        return verdicts.stream().allMatch(Verdict::isMet) ? 0 : 1;
    }

    private static List<Verdict> measure(Sizes sizes, Console console) {
        var verdicts = new ArrayList<Verdict>();
        try (var system = BenchSystem.start("till", console);
                var browser = new Chromium()) {
            var shop = new Shop(system);
            var chain = new Chain(system);
            chain.grow(sizes.few(), 1, 0);
            verdicts.addAll(new Starts(browser, shop, sizes).first());
            verdicts.addAll(new Barriers(browser, shop).count());
            verdicts.add(new ShortestSale(browser, shop).count());
            chain.grow(sizes.many(), 1, 0);
            verdicts.addAll(new Reactions(browser, shop, sizes).measure());
        }
        return verdicts;
    }
}
