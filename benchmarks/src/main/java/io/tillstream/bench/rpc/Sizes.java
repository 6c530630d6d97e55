package io.tillstream.bench.rpc;

import io.tillstream.bench.SizeFlags;
import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Flag;
import java.util.List;

/** How much there is, and how often it is asked for. */
record Sizes(int customers, int products, int calls, int warmUp) {

    /** Until the optimising compilers of both services are done with what they compile for these calls. */
    private static final int WARM_UP = 3_000;

    private static final String CUSTOMERS = "--customers";
    private static final String CALLS = "--calls";
    private static final String QUICK = "--quick";

    static List<Flag> flags() {
        return List.of(
                Flag.toggle(QUICK, "a small run: 100 000 customers, 200 calls of each"),
                new Flag(CUSTOMERS, "N", "customers (1000000)"),
                new Flag(CALLS, "N", "how often each call is made (1000)"));
    }

    static Sizes of(Arguments arguments) {
        var quick = arguments.has(QUICK);
        var calls = SizeFlags.number(arguments, CALLS, quick ? 200 : 1_000, 10, 100_000);
        return new Sizes(
                SizeFlags.number(arguments, CUSTOMERS, quick ? 100_000 : 1_000_000, 1_000, 10_000_000),
                10_000,
                calls,
                quick ? calls : WARM_UP);
    }
}
