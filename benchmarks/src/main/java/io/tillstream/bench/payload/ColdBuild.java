package io.tillstream.bench.payload;

import io.tillstream.bench.BenchSystem;
import io.tillstream.bench.Sample;
import io.tillstream.bench.Verdict;
import io.tillstream.local.cli.Fault;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** The products read anew from their rows, compressed and sent: beside COPY of the same records piped to gzip -1. */
final class ColdBuild {

    private static final double MOST = 2;
    private static final int WARM_UP = 3;

    private final BenchSystem system;
    private final Chain chain;
    private final Sizes sizes;

    ColdBuild(BenchSystem system, Chain chain, Sizes sizes) {
        this.system = system;
        this.chain = chain;
        this.sizes = sizes;
    }

    Verdict measure() {
        var gateway = Gateway.login(system.gateway());
        var register = chain.registers(1).get(0);
        var product = chain.products(1).get(0);
        for (int i = 0; i < WARM_UP; i++) {
            build(gateway, register, product, i);
        }
        var copies = new Sample();
        var builds = new Sample();
        var ratio = new Sample();
        for (int round = 1; round <= sizes.rounds(); round++) {
            var copy = copy();
            var build = build(gateway, register, product, round);
            copies.add(copy);
            builds.add(build);
            ratio.add(build / copy);
            say("round %d: COPY | gzip -1 %.2f s, cold open %.2f s, ratio %.2f"
                    .formatted(round, copy, build, build / copy));
        }
        say("COPY | gzip -1: " + copies.summary("s"));
        say("cold open: " + builds.summary("s"));
        return new Verdict("cold build, times of COPY piped to gzip -1", ratio.median(), MOST, "times");
    }

    /** After a change of one product the whole segment is made again. In seconds. */
    private static double build(Gateway gateway, long register, long product, int price) {
        gateway.write("product.product", product, java.util.Map.of("list_price", 10 + price));
        var begun = System.nanoTime();
        gateway.open(register, null);
        return (System.nanoTime() - begun) / 1e9;
    }

    private double copy() {
        try (var connection = system.database(Chain.CONFIG)) {
            var gzip = new ProcessBuilder("gzip", "-1")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var begun = System.nanoTime();
            try (var pipe = gzip.getOutputStream()) {
                new CopyManager(connection.unwrap(BaseConnection.class))
                        .copyOut("COPY (" + Chain.script("copy-products.sql") + ") TO STDOUT", pipe);
            }
            gzip.waitFor();
            return (System.nanoTime() - begun) / 1e9;
        } catch (SQLException e) {
            throw Chain.failed(e);
        } catch (IOException e) {
            throw new Fault("gzip is needed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault("interrupted", e);
        }
    }

    private void say(String text) {
        system.console().say(String.format(Locale.ROOT, "cold: %s", text));
    }
}
