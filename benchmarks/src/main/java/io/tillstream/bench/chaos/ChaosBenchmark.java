package io.tillstream.bench.chaos;

import io.tillstream.bench.Benchmark;
import io.tillstream.local.Server;
import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Console;
import io.tillstream.local.cli.Usage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Kills and cuts everything in turn while orders are handed in and sessions are closed; counts what is lost. */
public final class ChaosBenchmark implements Benchmark {

    private static final Duration PAUSE = Duration.ofSeconds(4);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(12);
    private static final Duration OUT_OF_REACH = Duration.ofSeconds(60);
    private static final Duration SHORTLY_OUT_OF_REACH = Duration.ofSeconds(15);
    private static final int RACES = 100;
    private static final int SELECTIONS = 200;

    private static final Usage USAGE = new Usage(
            "bench chaos",
            "",
            0,
            "Kill every server and cut connections while tills sell, close and are sent customers; then count what was lost.",
            ChaosSizes.flags());

    @Override
    public String name() {
        return "chaos";
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
        var sizes = ChaosSizes.of(Arguments.parse(USAGE, words));
        var console = new Console(System.out);
        var outcomes = new ArrayList<Outcome>();
        console.say("starting the system");
        try (var system = ChaosSystem.start(project(), project().resolve("target/bench-chaos"), environment())) {
            for (var trial : trials(system, console, sizes)) {
                var outcome = trial.get();
                System.out.println(outcome);
                outcomes.add(outcome);
            }
        }
        return verdict(outcomes, sizes);
    }

    private static List<Supplier<Outcome>> trials(ChaosSystem system, Console console, ChaosSizes sizes) {
        var trials = new ArrayList<Supplier<Outcome>>();
        if (sizes.orders() > 0) {
            trials.add(() ->
                    new OrdersTrial(system, console, sizes.seed(), sizes.orders(), sizes.time(), LONGEST_PAUSE).run());
            trials.add(() -> new ReplicaTrial(system, console, sizes.seed(), RACES).run());
        }
        trials.add(() -> new RelayTrial(system, console, sizes.seed(), SELECTIONS).run());
        if (sizes.closes()) {
            trials.addAll(closes(system, console, sizes.quick()));
        }
        return trials;
    }

    private static List<Supplier<Outcome>> closes(ChaosSystem system, Console console, boolean quick) {
        var closing = new ClosingTrial(system, console);
        var steps = List.of(ClosingStep.SEALING, ClosingStep.CHECKING, ClosingStep.POSTING);
        var trials = new ArrayList<Supplier<Outcome>>();
        for (var victim : List.of(Server.SESSION, Server.ORDER, Server.POSTGRES, Server.KAFKA)) {
            trials.add(() -> closing.killDuring(victim, steps));
            if (!quick) {
                trials.add(() -> closing.killDuring(victim, List.of(ClosingStep.MARKING)));
            }
        }
        trials.add(closing::cutTheSeal);
        trials.add(() -> closing.outOfReach(quick ? SHORTLY_OUT_OF_REACH : OUT_OF_REACH));
        return trials;
    }

    private static int verdict(List<Outcome> outcomes, ChaosSizes sizes) {
        System.out.println();
        outcomes.stream().flatMap(outcome -> outcome.lines().stream()).forEach(System.out::println);
        var problems = outcomes.stream()
                .flatMap(outcome -> outcome.problems().stream())
                .toList();
        problems.forEach(problem -> System.out.println("PROBLEM: " + problem));
        System.out.println("chaos, seed " + sizes.seed() + ": "
                + (problems.isEmpty()
                        ? "nothing lost, nothing counted twice: met"
                        : problems.size() + " problems: MISSED"));
        return problems.isEmpty() ? 0 : 1;
    }

    private static Map<String, String> environment() {
        return ClosingTrial.environment(PAUSE);
    }

    private static Path project() {
        return Path.of(System.getProperty("tillstream.project", "")).toAbsolutePath();
    }
}
