package io.tillstream.bench.orders;

import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Flag;
import io.tillstream.local.cli.WrongUse;
import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param time of each measurement
 * @param warmUp at most, for each way of sending
 * @param stored orders in the tables for the last part; 0 leaves it out
 */
record Sizes(int rounds, Duration time, Duration warmUp, long stored) {

    private static final String ROUNDS = "--rounds";
    private static final String SECONDS = "--seconds";
    private static final String STORED = "--stored";
    private static final String QUICK = "--quick";

    static List<Flag> flags() {
        return List.of(
                Flag.toggle(QUICK, "a small run: 2 rounds of 5 s, 200 000 stored orders"),
                new Flag(ROUNDS, "N", "how often each is measured (5)"),
                new Flag(SECONDS, "N", "how long each measurement takes (10)"),
                new Flag(STORED, "N", "orders in the tables for the last part (5000000); 0 leaves it out"));
    }

    static Sizes of(Arguments arguments) {
        var quick = arguments.has(QUICK);
        return new Sizes(
                (int) number(arguments, ROUNDS, quick ? 2 : 5, 1, 99),
                Duration.ofSeconds(number(arguments, SECONDS, quick ? 5 : 10, 1, 600)),
                Duration.ofSeconds(quick ? 90 : 240),
                number(arguments, STORED, quick ? 200_000 : 5_000_000, 0, 100_000_000));
    }

    private static long number(Arguments arguments, String flag, long otherwise, long least, long most) {
        var text = arguments.value(flag).orElse(String.valueOf(otherwise));
        if (!text.matches("\\d{1,9}") || Long.parseLong(text) < least || Long.parseLong(text) > most) {
            throw new WrongUse(flag + " must be a number from " + least + " to " + most + ", not '" + text + "'");
        }
        return Long.parseLong(text);
    }
}
