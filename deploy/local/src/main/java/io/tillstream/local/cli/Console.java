package io.tillstream.local.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Says what happens, with the seconds since the start. */
public final class Console {

    private final PrintStream out;
    private final Instant start = Instant.now();
    private volatile Instant lastSaid = start;

    public Console(PrintStream out) {
        this.out = out;
    }

    public synchronized void say(String line) {
        lastSaid = Instant.now();
        out.printf(Locale.ROOT, "[%6.1f s] %s%n", seconds(Duration.between(start, lastSaid)), line);
        out.flush();
    }

    /** A line that programs look for: without the seconds. */
    public synchronized void announce(String line) {
        lastSaid = Instant.now();
        out.println(line);
        out.flush();
    }

    public Duration silence() {
        return Duration.between(lastSaid, Instant.now());
    }

    public static String inSeconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", seconds(duration));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
