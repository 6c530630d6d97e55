package io.tillstream.bench.till;

import io.tillstream.bench.BenchSystem;
import io.tillstream.bench.Measuring;
import io.tillstream.bench.Verdict;
import io.tillstream.bench.payload.Chain;
import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Console;
import java.util.ArrayList;
import java.util.List;

/** The web till in Chromium: what it weighs, how soon it sells, how quickly it answers, and whom it shuts out. */
public final class TillBenchmark extends Measuring {

    public TillBenchmark() {
        super(
                "till",
                "The web till in Chromium: bytes, first sale, tile, scan and search to painted pixels, memory, barriers.",
                Sizes.flags());
    }

    @Override
    protected List<Verdict> measure(Arguments arguments, Console console) {
        var sizes = Sizes.of(arguments);
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
