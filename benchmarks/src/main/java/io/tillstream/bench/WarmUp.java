package io.tillstream.bench;

import io.tillstream.local.cli.Console;
import java.time.Duration;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/** Lets the JVMs' compilers finish: goes on until it does not get faster any more. */
public final class WarmUp {

    public static final Duration STRETCH = Duration.ofSeconds(10);

    /** Less than this is no getting faster. */
    private static final double FASTER = 1.05;

    private static final int STRETCHES_WITHOUT = 2;

    private final Console console;
    private final String unit;
    private final Duration longest;

    /** @param unit of the rates, for the report */
    public WarmUp(Console console, String unit, Duration longest) {
        this.console = console;
        this.unit = unit;
        this.longest = longest;
    }

    /** @param rate works for a stretch; how fast it was */
    public void until(String what, DoubleSupplier rate) {
        var end = System.nanoTime() + longest.toNanos();
        var best = 0.0;
        var without = 0;
        while (without < STRETCHES_WITHOUT && System.nanoTime() < end) {
            var now = rate.getAsDouble();
            console.say(String.format(Locale.ROOT, "warming up, %s: %.0f %s", what, now, unit));
            without = now > best * FASTER ? 0 : without + 1;
            best = Math.max(best, now);
        }
    }
}
