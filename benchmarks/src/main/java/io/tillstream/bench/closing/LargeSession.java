package io.tillstream.bench.closing;

import io.tillstream.bench.Sample;
import io.tillstream.bench.Verdict;
import io.tillstream.local.cli.Console;
import java.util.List;
import java.util.Locale;

/** One session with a very long day: from the POST to closed, and its seal beside the bare sums. */
final class LargeSession {

    private static final double MOST_SECONDS = 1;
    private static final double MOST_TIMES_BARE = 5;
    private static final int WARM_UP = 20;
    private static final int WARM_UP_ORDERS = 200;
    private static final int BARE_RUNS = 5;

    private final Shop shop;
    private final OrderTables tables;
    private final Close close;
    private final SealTimes seals;
    private final Console console;
    private final Sold sold;
    private final Sizes sizes;
    private final Sample closing = new Sample();
    private final Sample seal = new Sample();
    private final Sample bare = new Sample();
    private final Sample ratio = new Sample();

    LargeSession(Shop shop, OrderTables tables, Close close, SealTimes seals, Console console, Sizes sizes) {
        this.shop = shop;
        this.tables = tables;
        this.close = close;
        this.seals = seals;
        this.console = console;
        this.sold = shop.sold();
        this.sizes = sizes;
    }

    List<Verdict> measure() {
        console.say("warming up: " + WARM_UP + " closes of " + WARM_UP_ORDERS + " orders each");
        for (var i = 0; i < WARM_UP; i++) {
            var till = till("WARM-" + i, WARM_UP_ORDERS);
            close.close(till, close.count(till));
        }
        for (var round = 1; round <= sizes.rounds(); round++) {
            measure(round);
        }
        System.out.println("a session of " + sizes.orders() + " orders");
        System.out.println("  POST to closed   " + closing.summary("ms"));
        System.out.println("  the seal         " + seal.summary("ms"));
        System.out.println("  the bare sums    " + bare.summary("ms"));
        return List.of(
                new Verdict(
                        "closing, " + sizes.orders() + " orders, from the POST to closed",
                        closing.median() / 1000,
                        MOST_SECONDS,
                        "s"),
                new Verdict("closing, the seal / the bare sums", ratio.median(), MOST_TIMES_BARE, "times"));
    }

    private void measure(int round) {
        var till = till("LARGE-" + round, sizes.orders());
        tables.analyse();
        var counted = close.count(till);
        var bareMs = bareSums(till);
        var sealsBefore = seals.total();
        var closeMs = close.close(till, counted);
        var sealMs = seals.total() - sealsBefore;
        closing.add(closeMs);
        seal.add(sealMs);
        bare.add(bareMs);
        ratio.add(sealMs / bareMs);
        console.say(String.format(
                Locale.ROOT,
                "round %d: closed after %.0f ms; seal %.0f ms, bare sums %.0f ms; orders done after %.0f ms more",
                round,
                closeMs,
                sealMs,
                bareMs,
                untilDone()));
    }

    private double bareSums(Till till) {
        var runs = new Sample();
        for (var i = 0; i < BARE_RUNS; i++) {
            runs.add(tables.bareSums(till.sessionId()));
        }
        return runs.median();
    }

    /** Milliseconds until nothing is left to be marked. */
    private double untilDone() {
        var begun = System.nanoTime();
        while (tables.notDone() > 0) {
            Close.pause();
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private Till till(String code, int orders) {
        var till = shop.open(code);
        tables.sell(till, sold, orders);
        return till;
    }
}
