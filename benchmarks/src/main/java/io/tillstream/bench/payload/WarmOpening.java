package io.tillstream.bench.payload;

import io.tillstream.bench.BenchSystem;
import io.tillstream.bench.Sample;
import io.tillstream.bench.Verdict;
import io.tillstream.kit.servers.FreePort;
import io.tillstream.local.cli.Fault;
import java.time.Duration;
import java.util.Locale;

/** Sessions that open when everything is there: beside nginx, which serves the same bytes as a file. */
final class WarmOpening {

    private static final double LEAST = 0.5;
    private static final Duration WARM_UP = Duration.ofSeconds(12);

    private final BenchSystem system;
    private final Chain chain;
    private final Sizes sizes;

    WarmOpening(BenchSystem system, Chain chain, Sizes sizes) {
        this.system = system;
        this.chain = chain;
        this.sizes = sizes;
    }

    Verdict measure() {
        var gateway = Gateway.login(system.gateway());
        var registers = chain.registers(sizes.warmRegisters());
        var bytes = gateway.open(registers.get(0), null);
        var payload = Loaded.of(bytes);
        if (payload.count("product.product") < sizes.warmProducts()) {
            throw new Fault("Only " + payload.count("product.product") + " products were loaded");
        }
        say("%,d products, %,d bytes of JSON, %,d bytes compressed"
                .formatted(payload.count("product.product"), payload.text().length, bytes.length));
        registers.forEach(register -> gateway.open(register, null));
        var wrk = new Wrk(registers, gateway.token(), system.folder());
        try (var nginx = Nginx.serving(bytes, system.folder().resolve("nginx"), FreePort.any())) {
            return measure(wrk, nginx);
        }
    }

    private Verdict measure(Wrk wrk, Nginx nginx) {
        say("warming up");
        wrk.rate(system.gateway(), WARM_UP);
        var file = new Sample();
        var opening = new Sample();
        var ratio = new Sample();
        for (int round = 1; round <= sizes.rounds(); round++) {
            var served = wrk.rate(nginx.url(), sizes.time());
            var opened = wrk.rate(system.gateway(), sizes.time());
            file.add(served);
            opening.add(opened);
            ratio.add(opened / served);
            say("round %d: nginx %.0f/s, gateway %.0f/s, ratio %.2f".formatted(round, served, opened, opened / served));
        }
        say("nginx, one worker, a file: " + file.summary("answers/s"));
        say("gateway, 100 registers in turn, identity checked: " + opening.summary("answers/s"));
        return Verdict.atLeast("warm session open, share of nginx's throughput", ratio.median(), LEAST, "of it");
    }

    private void say(String text) {
        system.console().say(String.format(Locale.ROOT, "warm: %s", text));
    }
}
