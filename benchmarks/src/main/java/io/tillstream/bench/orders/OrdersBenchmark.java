package io.tillstream.bench.orders;

import io.tillstream.bench.BenchSystem;
import io.tillstream.bench.Measuring;
import io.tillstream.bench.Verdict;
import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Console;
import java.util.List;

/** Orders through the gateway beside the bare inserts of their rows: in batches, one by one, and with full tables. */
public final class OrdersBenchmark extends Measuring {

    private static final int CLIENTS = 4;

    public OrdersBenchmark() {
        super(
                "orders",
                "Hand in orders through the gateway, beside the bare inserts of their rows; with empty and full tables.",
                Sizes.flags());
    }

    @Override
    protected List<Verdict> measure(Arguments arguments, Console console) {
        var sizes = Sizes.of(arguments);
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
