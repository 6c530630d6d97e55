package io.tillstream.bench.closing;

import io.tillstream.bench.BenchSystem;
import io.tillstream.bench.Benchmark;
import io.tillstream.bench.Verdict;
import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Console;
import io.tillstream.local.cli.Usage;
import java.util.ArrayList;
import java.util.List;

/** Closes a very large session, its seal beside the bare sums, and a chain's sessions all at the same moment. */
public final class ClosingBenchmark implements Benchmark {

    private static final Usage USAGE = new Usage(
            "bench closing",
            "",
            0,
            "Close a session of 10 000 orders, its seal beside the bare sums; and 300 sessions at the same moment.",
            Sizes.flags());

    @Override
    public String name() {
        return "closing";
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
        try (var system = BenchSystem.start("closing", console);
                var tables = new OrderTables(system)) {
            console.say("PostgreSQL says: " + tables.durability());
            var verdicts = new ArrayList<Verdict>();
            var manager = Manager.login(system.gateway());
            verdicts.addAll(new LargeSession(
                            new Shop(manager), tables, new Close(manager), new SealTimes(system), console, sizes)
                    .measure());
            if (sizes.sessions() > 0) {
                verdicts.addAll(allAtOnce(Manager.login(system.gateway()), tables, console, sizes));
            }
            return verdicts;
        }
    }

    private static List<Verdict> allAtOnce(Manager manager, OrderTables tables, Console console, Sizes sizes) {
        return new AllAtOnce(new Shop(manager), tables, new Close(manager), console, sizes).measure();
    }
}
