package io.tillstream.bench.orders;

import io.tillstream.bench.BenchSystem;
import io.tillstream.bench.Benchmark;
import io.tillstream.bench.Verdict;
import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Console;
import io.tillstream.local.cli.Usage;
import java.util.List;

/** Orders through the gateway beside the bare inserts of their rows: in batches, one by one, and with full tables. */
public final class OrdersBenchmark implements Benchmark {

    private static final int CLIENTS = 4;
    private static final Usage USAGE = new Usage(
            "bench orders",
            "",
            0,
            "Hand in orders through the gateway, beside the bare inserts of their rows; with empty and full tables.",
            Sizes.flags());

    @Override
    public String name() {
        return "orders";
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
        try (var system = BenchSystem.start("orders", console);
                var tills = Tills.open(system.gateway(), CLIENTS, "HOT")) {
            var tables = new OrderTables(system);
            console.say("PostgreSQL says: " + tables.durability());
            tables.makeBareTables();
            return new OrderRounds(tills, tables, bare(system), console, sizes).measure();
        }
    }

    private static BareInserts bare(BenchSystem system) {
        if (Pgbench.isInstalled()) {
            return Pgbench.of(system);
        }
        system.console()
                .say("pgbench is NOT installed: the baseline is the same statements by JDBC, prepared, from " + CLIENTS
                        + " threads");
        return new JdbcInserts(system);
    }
}
