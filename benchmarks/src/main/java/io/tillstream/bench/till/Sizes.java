package io.tillstream.bench.till;

import io.tillstream.bench.SizeFlags;
import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Flag;
import java.util.List;

/**
 * How much is measured.
 *
 * @param few products at the first start
 * @param many products at all else
 * @param starts how often a start is measured
 * @param taps how often each reaction is measured
 */
record Sizes(int few, int many, int starts, int taps) {

    private static final String QUICK = "--quick";
    private static final String PRODUCTS = "--products";
    private static final String TAPS = "--taps";

    static List<Flag> flags() {
        return List.of(
                Flag.toggle(QUICK, "a small run: 10 000 products at most, 2 starts, 20 taps"),
                new Flag(PRODUCTS, "N", "products of the large catalog (50000)"),
                new Flag(TAPS, "N", "how often each reaction is measured (100)"));
    }

    static Sizes of(Arguments arguments) {
        var quick = arguments.has(QUICK);
        return new Sizes(
                10_000,
                SizeFlags.number(arguments, PRODUCTS, quick ? 10_000 : 50_000, 10_000, 500_000),
                quick ? 2 : 5,
                SizeFlags.number(arguments, TAPS, quick ? 20 : 100, 5, 1_000));
    }
}
