package io.tillstream.bench.chaos;

import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Flag;
import io.tillstream.local.cli.WrongUse;
import java.time.Duration;
import java.util.List;

/**
 * How much is sold and for how long it is disturbed.
 *
 * @param orders 0: no orders, only closes
 * @param closes whether sessions are closed under fire, too
 * @param quick the small matrix of closes
 */
record ChaosSizes(int orders, long seed, Duration time, boolean closes, boolean quick) {

    private static final int ORDERS = 10_000;
    private static final int FEW_ORDERS = 600;
    private static final int MINUTES = 6;

    static List<Flag> flags() {
        return List.of(
                new Flag("--orders", "N", "orders sold at least (" + ORDERS + "); 0: only closes"),
                new Flag("--minutes", "M", "how long servers are killed while tills sell (" + MINUTES + ")"),
                new Flag("--seed", "S", "the same mishaps as in a run before; else by the clock"),
                Flag.toggle("--orders-only", "no closes under fire"),
                Flag.toggle("--quick", "every kind of mishap once, " + FEW_ORDERS + " orders"));
    }

    static ChaosSizes of(Arguments arguments) {
        var quick = arguments.has("--quick");
        return new ChaosSizes(
                (int) number(arguments, "--orders", quick ? FEW_ORDERS : ORDERS),
                number(arguments, "--seed", System.currentTimeMillis() % 1_000_000),
                quick
                        ? Duration.ofSeconds(30)
                        : Duration.ofMinutes(Math.max(1, number(arguments, "--minutes", MINUTES))),
                !arguments.has("--orders-only"),
                quick);
    }

    private static long number(Arguments arguments, String flag, long otherwise) {
        var text = arguments.value(flag).orElse(String.valueOf(otherwise));
        if (!text.matches("\\d{1,9}")) {
            throw new WrongUse(flag + " must be a number, not '" + text + "'");
        }
        return Long.parseLong(text);
    }
}
