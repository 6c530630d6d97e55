package io.tillstream.bench.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.kit.servers.FreePort;
import io.tillstream.local.Server;
import io.tillstream.local.cli.Console;
import io.tillstream.local.cli.Fault;
import io.tillstream.local.run.Ending;
import io.tillstream.local.run.Readiness;
import io.tillstream.local.run.ServiceCommand;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** The same orders at the same moment to two replicas of order-service on one database. */
public final class ReplicaTrial {

    private static final Duration READY_WITHIN = Duration.ofSeconds(120);
    private static final int BATCH = 3;

    private final ChaosSystem system;
    private final Console console;
    private final long seed;
    private final int rounds;

    /** @param rounds batches sent to both */
    public ReplicaTrial(ChaosSystem system, Console console, long seed, int rounds) {
        this.system = system;
        this.console = console;
        this.seed = seed;
        this.rounds = rounds;
    }

    /** Needs all registers without a session; closes what it opened. */
    public Outcome run() {
        var port = FreePort.any();
        var second = start(port);
        try {
            Until.holds("the second order-service is ready", READY_WITHIN, () -> Readiness.ofService(port));
            console.say("a second order-service is ready on " + port);
            return race(port);
        } finally {
            Ending.of(second.toHandle());
        }
    }

    private Outcome race(int port) {
        var manager = new Caller(system.gateway(), "admin");
        var shop = Shop.openAll(manager).get(0);
        var token = manager.token();
        var one =
                Caller.withToken("http://127.0.0.1:" + system.settings().ports().of(Server.ORDER), token);
        var other = Caller.withToken("http://127.0.0.1:" + port, token);
        var chance = new Random(seed);
        var ledger = new Ledger();
        var problems = new ArrayList<String>();
        for (var round = 0; round < rounds; round++) {
            problems.addAll(sendToBoth(one, other, batch(shop, chance, round), ledger));
        }
        problems.addAll(new OrderAudit(system, manager, List.of(shop), ledger).problems());
        Shop.closeAll(manager);
        return new Outcome(
                List.of("two replicas of order-service: " + ledger.sold().size()
                        + " orders sent to both at the same moment, "
                        + ledger.acknowledged().size() + " stored"),
                problems);
    }

    private static List<String> sendToBoth(Caller one, Caller other, List<SoldOrder> batch, Ledger ledger) {
        batch.forEach(ledger::sold);
        var answers = List.of(one, other).stream()
                .map(replica -> CompletableFuture.supplyAsync(() -> send(replica, batch)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        answers.forEach(answer -> ledger.answered(batch, answer));
        var problems = new ArrayList<String>();
        for (var i = 0; i < batch.size(); i++) {
            var rows = List.of(
                    answers.get(0).result().path(i), answers.get(1).result().path(i));
            if (!isOnce(rows)) {
                problems.add("two replicas answer " + rows);
            }
        }
        return problems;
    }

    private static boolean isOnce(List<JsonNode> rows) {
        var ids = rows.stream().map(row -> row.path("id").asLong()).distinct().count();
        var status =
                rows.stream().map(row -> row.path("status").asText()).sorted().toList();
        return ids == 1 && status.equals(List.of("created", "duplicate"));
    }

    private static Answer send(Caller replica, List<SoldOrder> batch) {
        var orders = batch.stream().map(SoldOrder::content).toList();
        return replica.post("/internal/orders/ingest", Map.of("orders", orders, "draft", false));
    }

    private static List<SoldOrder> batch(Shop shop, Random chance, int round) {
        return IntStream.range(0, BATCH)
                .mapToObj(i -> shop.sell(
                        new UUID(chance.nextLong(), chance.nextLong()).toString(),
                        shop.sessionId * Shop.NUMBERS_IN_A_SESSION + (long) round * BATCH + i + 1))
                .toList();
    }

    private Process start(int port) {
        var settings = system.settings();
        var program = new ServiceCommand(settings, Server.ORDER)
                .process(List.of())
                .redirectOutput(settings.data().log("order-service-2").toFile());
        program.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        try {
            return program.start();
        } catch (IOException e) {
            throw new Fault("Cannot start a second order-service: " + e.getMessage(), e);
        }
    }
}
