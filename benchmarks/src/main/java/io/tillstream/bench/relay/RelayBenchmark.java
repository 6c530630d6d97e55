package io.tillstream.bench.relay;

import io.tillstream.bench.BenchSystem;
import io.tillstream.bench.Measuring;
import io.tillstream.bench.Verdict;
import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Console;
import java.util.ArrayList;
import java.util.List;

/** Records sent to tills: the way of one, beside an insert and a message; and ten thousand tills at one gateway. */
public final class RelayBenchmark extends Measuring {

    public RelayBenchmark() {
        super(
                "relay",
                "Records sent to tills: from the call to the till, and 10 000 open sockets at one gateway.",
                Sizes.flags());
    }

    @Override
    protected List<Verdict> measure(Arguments arguments, Console console) {
        var sizes = Sizes.of(arguments);
        if (sizes.wants("sockets")) {
            OpenFiles.require(sizes.sockets());
        }
        var verdicts = new ArrayList<Verdict>();
        try (var system = BenchSystem.start("relay", console)) {
            if (sizes.wants("way")) {
                verdicts.addAll(new WayToTheTill(system, sizes).measure());
            }
            if (sizes.wants("sockets")) {
                verdicts.addAll(new ManySockets(system, sizes).measure());
            }
        }
        return verdicts;
    }
}
