package io.tillstream.bench.payload;

import io.tillstream.bench.SizeFlags;
import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Flag;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How much is measured.
 *
 * @param only the parts that are measured
 * @param storm within which all registers open
 */
record Sizes(
        Set<String> only,
        int rounds,
        Duration time,
        int warmProducts,
        int warmRegisters,
        int products,
        int partners,
        int registers,
        Duration storm,
        int changes) {

    private static final String ONLY = "--only";
    private static final String ROUNDS = "--rounds";
    private static final String SECONDS = "--seconds";
    private static final String PRODUCTS = "--products";
    private static final String REGISTERS = "--registers";
    private static final String QUICK = "--quick";
    private static final Set<String> PARTS = Set.of("warm", "storm", "cold", "delta", "change");

    static List<Flag> flags() {
        return List.of(
                Flag.toggle(QUICK, "a small run: 2 rounds of 5 s, 10 000 products, 200 registers in 12 s"),
                new Flag(ONLY, "PARTS", "some of warm,storm,cold,delta,change (all)"),
                new Flag(ROUNDS, "N", "how often the warm opening and the cold build are measured (5)"),
                new Flag(SECONDS, "N", "how long each warm measurement takes (8)"),
                new Flag(PRODUCTS, "N", "products of the large chain (50000)"),
                new Flag(REGISTERS, "N", "registers that open in the storm (1000)"));
    }

    static Sizes of(Arguments arguments) {
        var quick = arguments.has(QUICK);
        return new Sizes(
                SizeFlags.parts(arguments, ONLY, PARTS),
                SizeFlags.number(arguments, ROUNDS, quick ? 2 : 5, 1, 99),
                Duration.ofSeconds(SizeFlags.number(arguments, SECONDS, quick ? 5 : 8, 1, 600)),
                10_000,
                100,
                SizeFlags.number(arguments, PRODUCTS, quick ? 10_000 : 50_000, 1_000, 1_000_000),
                10_000,
                SizeFlags.number(arguments, REGISTERS, quick ? 200 : 1_000, 10, 20_000),
                Duration.ofSeconds(quick ? 12 : 60),
                quick ? 60 : 200);
    }

    boolean wants(String part) {
        return only.contains(part);
    }
}
