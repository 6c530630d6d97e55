package io.tillstream.bench.closing;

import io.tillstream.bench.BenchSystem;
import io.tillstream.bench.Measuring;
import io.tillstream.bench.Verdict;
import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Console;
import java.util.ArrayList;
import java.util.List;

/** Closes a very large session, its seal beside the bare sums, and a chain's sessions all at the same moment. */
public final class ClosingBenchmark extends Measuring {

    public ClosingBenchmark() {
        super(
                "closing",
                "Close a session of 10 000 orders, its seal beside the bare sums; and 300 sessions at the same moment.",
                Sizes.flags());
    }

    @Override
    protected List<Verdict> measure(Arguments arguments, Console console) {
        var sizes = Sizes.of(arguments);
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
