package io.tillstream.bench;

import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Console;
import io.tillstream.local.cli.Flag;
import io.tillstream.local.run.Profile;
import java.util.ArrayList;
import java.util.List;

/** How long five services take to be ready, beside five empty Quarkus apps; and what they hold in memory. */
final class StartupBenchmark extends Measuring {

    private static final int FIRST_JDK_WITH_AOT = 25;

    StartupBenchmark() {
        super(
                "startup",
                "Start five services on existing data, beside five empty Quarkus apps; memory at idle.",
                List.of(
                        new Flag("--rounds", "N", "starts of each (5)"),
                        new Flag("--profile", "NAME", "development or throughput (both)")));
    }

    @Override
    protected List<Verdict> measure(Arguments arguments, Console console) {
        var rounds = Rounds.of(arguments);
        var profiles = profiles(arguments);
        var verdicts = new ArrayList<Verdict>();
        try (var bench = BenchServers.start()) {
            for (var profile : profiles) {
                verdicts.addAll(new StartupRounds(bench, profile, false, rounds).measure());
                if (Runtime.version().feature() >= FIRST_JDK_WITH_AOT) {
                    verdicts.addAll(new StartupRounds(bench, profile, true, rounds).measure());
                }
            }
        }
        return verdicts;
    }

    private static List<Profile> profiles(Arguments arguments) {
        return arguments.value("--profile").map(Profile::of).map(List::of).orElseGet(() -> List.of(Profile.values()));
    }
}
