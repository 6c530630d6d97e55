package io.tillstream.bench;

import io.tillstream.local.cli.Console;
import io.tillstream.local.cli.Fault;
import io.tillstream.pricing.tax.TaxRoundingMethod;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The engine on the JVM against its bound, by turns, each time in fresh JVMs. */
final class JvmPricing {

    private static final double MOST_TIMES_NAIVE = 5;

    private final Console console;
    private final TaxRoundingMethod method;
    private final Sample engine = new Sample();
    private final Sample naive = new Sample();
    private final Sample ratio = new Sample();

    JvmPricing(Console console, TaxRoundingMethod method) {
        this.console = console;
        this.method = method;
    }

    Verdict measure(int rounds) {
        for (var round = 1; round <= rounds; round++) {
            measureRound(round);
        }
        System.out.println(title());
        System.out.println("  engine           " + engine.summary("µs"));
        System.out.println("  naive bound      " + naive.summary("µs"));
        System.out.println("  engine / naive   " + ratio.summary("times"));
        // Both are so short that another program's moment changes the ratio of a round; the lowest are least disturbed.
        return new Verdict(
                "pricing, " + title() + ", engine / naive, the lowest of each",
                engine.lowest() / naive.lowest(),
                MOST_TIMES_NAIVE,
                "times");
    }

    private void measureRound(int round) {
        var bound = microseconds("naive");
        var ours = microseconds("engine");
        naive.add(bound);
        engine.add(ours);
        ratio.add(ours / bound);
        console.say(String.format(
                Locale.ROOT, "round %d, %s: engine %.1f µs, naive bound %.1f µs", round, words(), ours, bound));
    }

    private double microseconds(String benchmark) {
        var options = new OptionsBuilder()
                .include("^" + CountingAnOrder.class.getName() + "." + benchmark + "$")
                .param("method", method.name())
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(1)
                // Not the launcher's own flags: a server compiles with all its optimizations.
                .jvmArgs("-Xms256m", "-Xmx256m", "-XX:+UseSerialGC")
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.milliseconds(500))
                .verbosity(VerboseMode.SILENT)
                .build();
        try {
            var iterations = new Sample();
            new Runner(options)
                    .runSingle()
                    .getAggregatedResult()
                    .getIterationResults()
                    .forEach(result -> iterations.add(result.getPrimaryResult().getScore()));
            return iterations.median();
        } catch (RunnerException e) {
            throw new Fault("JMH could not measure " + benchmark + ": " + e.getMessage(), e);
        }
    }

    private String title() {
        return "JDK " + Runtime.version().feature() + ", " + words();
    }

    private String words() {
        return method.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
