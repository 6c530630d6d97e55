package io.tillstream.bench.closing;

import io.tillstream.bench.Rounds;
import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Flag;
import io.tillstream.local.cli.WrongUse;
import java.util.List;

/**
 * How much is measured.
 *
 * @param orders of the large session
 * @param sessions that close at the same moment; 0 leaves that out
 * @param ordersEach of each of those
 */
record Sizes(int rounds, int orders, int sessions, int ordersEach) {

    private static final String QUICK = "--quick";
    private static final String ORDERS = "--orders";
    private static final String SESSIONS = "--sessions";
    private static final String ORDERS_EACH = "--orders-each";
    private static final int QUICK_ROUNDS = 2;

    static List<Flag> flags() {
        return List.of(
                Flag.toggle(QUICK, "a small run: 2 rounds, 40 sessions at the same moment"),
                new Flag("--rounds", "N", "large sessions that are closed (5)"),
                new Flag(ORDERS, "N", "orders of the large session (10000)"),
                new Flag(SESSIONS, "N", "sessions that close at the same moment (300); 0 leaves it out"),
                new Flag(ORDERS_EACH, "N", "orders of each of those (200)"));
    }

    static Sizes of(Arguments arguments) {
        var quick = arguments.has(QUICK);
        return new Sizes(
                quick && arguments.value("--rounds").isEmpty() ? QUICK_ROUNDS : Rounds.of(arguments),
                number(arguments, ORDERS, 10_000, 1),
                number(arguments, SESSIONS, quick ? 40 : 300, 0),
                number(arguments, ORDERS_EACH, 200, 1));
    }

    private static int number(Arguments arguments, String flag, int otherwise, int least) {
        var text = arguments.value(flag).orElse(String.valueOf(otherwise));
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < least) {
            throw new WrongUse(flag + " must be a number from " + least + " to 999999, not '" + text + "'");
        }
        return Integer.parseInt(text);
    }
}
