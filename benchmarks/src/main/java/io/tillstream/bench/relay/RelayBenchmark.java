package io.tillstream.bench.relay;

import io.tillstream.bench.BenchSystem;
import io.tillstream.bench.Benchmark;
import io.tillstream.bench.Verdict;
import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Console;
import io.tillstream.local.cli.Usage;
import java.util.ArrayList;
import java.util.List;

/** Records sent to tills: the way of one, beside an insert and a message; and ten thousand tills at one gateway. */
public final class RelayBenchmark implements Benchmark {

    private static final Usage USAGE = new Usage(
            "bench relay",
            "",
            0,
            "Records sent to tills: from the call to the till, and 10 000 open sockets at one gateway.",
            Sizes.flags());

    @Override
    public String name() {
        return "relay";
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
