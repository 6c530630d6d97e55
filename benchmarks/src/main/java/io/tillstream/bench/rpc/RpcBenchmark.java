package io.tillstream.bench.rpc;

import io.tillstream.bench.BenchSystem;
import io.tillstream.bench.Measuring;
import io.tillstream.bench.Verdict;
import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Console;
import java.util.List;

/** Calls as Odoo's clients make them, each beside the owner's own call and the bare statement. */
public final class RpcBenchmark extends Measuring {

    public RpcBenchmark() {
        super(
                "rpc",
                "Odoo's door: customers by name among a million, 500 products by id, and what the door itself costs.",
                Sizes.flags());
    }

    @Override
    protected List<Verdict> measure(Arguments arguments, Console console) {
        var sizes = Sizes.of(arguments);
        try (var system = BenchSystem.start("rpc", console)) {
            new Records(system).write(sizes.customers(), sizes.products());
            return new Comparison(system, sizes).measure();
        }
    }
}
