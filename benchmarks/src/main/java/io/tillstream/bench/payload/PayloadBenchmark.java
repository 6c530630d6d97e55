package io.tillstream.bench.payload;

import io.tillstream.bench.BenchSystem;
import io.tillstream.bench.Benchmark;
import io.tillstream.bench.Verdict;
import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Console;
import io.tillstream.local.cli.Usage;
import java.util.ArrayList;
import java.util.List;

/** The session-open payload: warm beside a file, in a storm, cold, as a delta, and from a change to the till. */
public final class PayloadBenchmark implements Benchmark {

    private static final Usage USAGE = new Usage(
            "bench payload",
            "",
            0,
            "Open sessions: warm beside nginx with a file, a thousand at once, cold, deltas, and changes on their way.",
            Sizes.flags());

    @Override
    public String name() {
        return "payload";
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
        var verdicts = new ArrayList<Verdict>();
        if (sizes.wants("warm")) {
            Programs.requireFile("wrk", "wrk");
            Programs.requireFile("nginx", "nginx");
        }
        try (var system = BenchSystem.start("payload", console)) {
            var chain = new Chain(system);
            if (sizes.wants("warm")) {
                chain.grow(sizes.warmProducts(), sizes.warmRegisters(), 0);
                verdicts.add(new WarmOpening(system, chain, sizes).measure());
            }
            if (sizes.wants("storm") || sizes.wants("cold") || sizes.wants("delta") || sizes.wants("change")) {
                chain.grow(sizes.products(), sizes.registers(), sizes.partners());
            }
            if (sizes.wants("storm")) {
                verdicts.addAll(new MorningStorm(system, chain, sizes).measure());
            }
            if (sizes.wants("cold")) {
                verdicts.add(new ColdBuild(system, chain, sizes).measure());
            }
            if (sizes.wants("delta")) {
                verdicts.addAll(new Deltas(system, chain, sizes).measure());
            }
            if (sizes.wants("change")) {
                verdicts.add(new ChangeToTill(system, chain, sizes).measure());
            }
        }
        return verdicts;
    }
}
