package io.tillstream.bench.payload;

import io.tillstream.bench.BenchSystem;
import io.tillstream.bench.Measuring;
import io.tillstream.bench.Verdict;
import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Console;
import java.util.ArrayList;
import java.util.List;

/** The session-open payload: warm beside a file, in a storm, cold, as a delta, and from a change to the till. */
public final class PayloadBenchmark extends Measuring {

    public PayloadBenchmark() {
        super(
                "payload",
                "Open sessions: warm beside nginx with a file, a thousand at once, cold, deltas, and changes on their way.",
                Sizes.flags());
    }

    @Override
    protected List<Verdict> measure(Arguments arguments, Console console) {
        var sizes = Sizes.of(arguments);
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
