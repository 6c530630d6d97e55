package io.tillstream.bench.payload;

import io.tillstream.bench.BenchSystem;
import io.tillstream.bench.Verdict;
import io.tillstream.local.cli.Fault;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** From the call that changes a price until an open till has the new one: beside that call alone. */
final class ChangeToTill {

    private static final int TILLS = 20;
    private static final int WARM_UP = 10;
    private static final double MOST_MILLIS = 500;
    private static final int PATIENCE_SECONDS = 10;

    private final BenchSystem system;
    private final Chain chain;
    private final Sizes sizes;

    ChangeToTill(BenchSystem system, Chain chain, Sizes sizes) {
        this.system = system;
        this.chain = chain;
        this.sizes = sizes;
    }

    Verdict measure() {
        var gateway = Gateway.login(system.gateway());
        var tills = new ArrayList<OpenTill>();
        chain.registers(TILLS).forEach(register -> tills.add(OpenTill.connect(gateway, register)));
        var product = chain.products(1).get(0);
        var known = new Latencies();
        var calls = new Latencies();
        for (int i = 0; i < WARM_UP + sizes.changes(); i++) {
            pause();
            var price = 30 + i;
            var begun = System.nanoTime();
            gateway.write("product.product", product, Map.of("list_price", price));
            var written = System.nanoTime();
            for (var till : tills) {
                if (till.await(product, price, PATIENCE_SECONDS) == null) {
                    throw new Fault("A till did not hear of a price within " + PATIENCE_SECONDS + " s");
                }
                if (i >= WARM_UP) {
                    known.add(System.nanoTime() - begun);
                }
            }
            if (i >= WARM_UP) {
                calls.add(written - begun);
            }
        }
        say(TILLS + " open tills, " + sizes.changes() + " changes, until each till has it: " + known.summary());
        say("the call alone: " + calls.summary());
        return new Verdict("change to till, p99", known.percentile(0.99), MOST_MILLIS, "ms");
    }

    /** Changes of people come at any moment. */
    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(50, 350));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault("interrupted", e);
        }
    }

    private void say(String text) {
        system.console().say(String.format(Locale.ROOT, "change: %s", text));
    }
}
