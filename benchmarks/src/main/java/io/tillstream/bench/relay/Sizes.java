package io.tillstream.bench.relay;

import io.tillstream.bench.SizeFlags;
import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Flag;
import java.util.List;
import java.util.Set;

/**
 * How much is measured.
 *
 * @param only the parts that are measured
 * @param selections sent one by one
 * @param sockets open at one gateway
 * @param seconds during which selections are sent to them
 * @param each second
 */
record Sizes(Set<String> only, int selections, int sockets, int seconds, int each) {

    private static final String QUICK = "--quick";
    private static final String ONLY = "--only";
    private static final String SELECTIONS = "--selections";
    private static final String SOCKETS = "--sockets";
    private static final String SECONDS = "--seconds";
    private static final Set<String> PARTS = Set.of("way", "sockets");
    private static final int EACH_SECOND = 100;

    static List<Flag> flags() {
        return List.of(
                Flag.toggle(QUICK, "a small run: 200 selections, 1 000 sockets for 10 s"),
                new Flag(ONLY, "PARTS", "some of way,sockets (both)"),
                new Flag(SELECTIONS, "N", "selections sent one by one (600)"),
                new Flag(SOCKETS, "N", "open till sockets at one gateway (10000)"),
                new Flag(SECONDS, "N", "how long they are sent 100 selections a second (60)"));
    }

    static Sizes of(Arguments arguments) {
        var quick = arguments.has(QUICK);
        return new Sizes(
                SizeFlags.parts(arguments, ONLY, PARTS),
                SizeFlags.number(arguments, SELECTIONS, quick ? 200 : 600, 50, 100_000),
                SizeFlags.number(arguments, SOCKETS, quick ? 1_000 : 10_000, 1, 25_000),
                SizeFlags.number(arguments, SECONDS, quick ? 10 : 60, 1, 600),
                EACH_SECOND);
    }

    boolean wants(String part) {
        return only.contains(part);
    }
}
