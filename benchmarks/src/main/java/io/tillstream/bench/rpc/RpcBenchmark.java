package io.tillstream.bench.rpc;

import io.tillstream.bench.BenchSystem;
import io.tillstream.bench.Benchmark;
import io.tillstream.bench.Verdict;
import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Console;
import io.tillstream.local.cli.Usage;
import java.util.List;

/** Calls as Odoo's clients make them, each beside the owner's own call and the bare statement. */
public final class RpcBenchmark implements Benchmark {

    private static final Usage USAGE = new Usage(
            "bench rpc",
            "",
            0,
            "Odoo's door: customers by name among a million, 500 products by id, and what the door itself costs.",
            Sizes.flags());

    @Override
    public String name() {
        return "rpc";
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
        try (var system = BenchSystem.start("rpc", console)) {
            new Records(system).write(sizes.customers(), sizes.products());
            return new Comparison(system, sizes).measure();
        }
    }
}
