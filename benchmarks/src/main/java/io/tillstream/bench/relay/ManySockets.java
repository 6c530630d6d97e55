package io.tillstream.bench.relay;

import io.tillstream.bench.BenchSystem;
import io.tillstream.bench.Verdict;
import io.tillstream.bench.payload.Chain;
import io.tillstream.bench.payload.Latencies;
import io.tillstream.bench.payload.Replica;
import io.tillstream.local.cli.Fault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Ten thousand tills at one gateway with 1 GB; a hundred of them a second are sent a customer. */
final class ManySockets {

    private static final String HEAP = "-Xmx1g";
    private static final double MOST_HEAP_MB = 1024;
    private static final int PAGE = 500;
    private static final int PATIENCE_S = 30;
    /** At a quarter, half, three quarters of the pace and all of it. */
    private static final int WARM_UP_S = 6;

    private final BenchSystem system;
    private final Sizes sizes;
    private final Map<String, AtomicInteger> came = new ConcurrentHashMap<>();
    private final Map<String, Long> cameAt = new ConcurrentHashMap<>();

    ManySockets(BenchSystem system, Sizes sizes) {
        this.system = system;
        this.sizes = sizes;
    }

    List<Verdict> measure() {
        var chain = new Chain(system);
        chain.growRegisters(sizes.sockets());
        var registers = chain.registers(sizes.sockets());
        try (var replica = Replica.start(system, List.of(HEAP))) {
            var office = BackOffice.login(replica.url());
            try (var tills = new TillSockets(replica.url(), office.token(), this::came)) {
                var begun = System.nanoTime();
                tills.connect(registers);
                say("%,d sockets open after %.1f s; heap in use %.0f MB"
                        .formatted(tills.open(), (System.nanoTime() - begun) / 1e9, heap(office, "used")));
                return send(replica, office, tills, registers);
            }
        }
    }

    private List<Verdict> send(Replica replica, BackOffice office, TillSockets tills, List<Long> registers) {
        say("warming up: the gateway has only just started");
        for (int n = 1; n <= 4; n++) {
            var warm = new ConcurrentHashMap<String, Long>();
            sendAll(office, registers, warm, WARM_UP_S, sizes.each() * n / 4);
            awaitAll(warm);
        }
        came.clear();
        cameAt.clear();
        var since = Instant.now();
        var sentAt = new ConcurrentHashMap<String, Long>();
        var begun = System.nanoTime();
        sendAll(office, registers, sentAt, sizes.seconds(), sizes.each());
        var seconds = (System.nanoTime() - begun) / 1e9;
        awaitAll(sentAt);
        replica.requireAlive();
        var lost = sentAt.keySet().stream().filter(id -> !came.containsKey(id)).count();
        var twice = came.values().stream().filter(times -> times.get() > 1).count();
        var delivered = delivered(office, since, sentAt.size());
        var latencies = new Latencies();
        sentAt.forEach((id, at) -> latencies.add(cameAt.getOrDefault(id, System.nanoTime()) - at));
        say("%,d selections in %.1f s, from the call to the socket: %s"
                .formatted(sentAt.size(), seconds, latencies.summary()));
        say("heap in use at the end %.0f MB of %.0f MB".formatted(heap(office, "used"), heap(office, "max")));
        return List.of(
                Verdict.atLeast(
                        "many sockets, open all the time", tills.open() - tills.lost(), sizes.sockets(), "sockets"),
                new Verdict("many sockets, heap of the gateway", heap(office, "max"), MOST_HEAP_MB, "MB"),
                // What is asked for at the last moment is answered a moment later.
                Verdict.atLeast("many sockets, delivered", came.size() / seconds, sizes.each() * 0.99, "selections/s"),
                new Verdict("many sockets, lost", lost, 0, "selections"),
                new Verdict("many sockets, came twice", twice, 0, "selections"),
                Verdict.atLeast("many sockets, said to be delivered", delivered, sentAt.size(), "selections"));
    }

    private void came(long register, String id, long at) {
        came.computeIfAbsent(id, first -> new AtomicInteger()).incrementAndGet();
        cameAt.putIfAbsent(id, at);
    }

    /** Evenly spread; each is sent at its moment, whether or not the ones before are answered. */
    private static void sendAll(
            BackOffice office, List<Long> registers, Map<String, Long> sentAt, int seconds, int each) {
        var answers = new ArrayList<CompletableFuture<Void>>();
        var start = System.nanoTime();
        for (int i = 0; i < seconds * each; i++) {
            var moment = start + i * 1_000_000_000L / each;
            while (moment - System.nanoTime() > 0) {
                LockSupport.parkNanos(moment - System.nanoTime());
            }
            var register = registers.get(ThreadLocalRandom.current().nextInt(registers.size()));
            var at = System.nanoTime();
            answers.add(office.send(register).thenAccept(id -> sentAt.put(id, at)));
        }
        BackOffice.join(CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)));
    }

    private void awaitAll(Map<String, Long> sentAt) {
        for (int i = 0; i < PATIENCE_S * 10 && !came.keySet().containsAll(sentAt.keySet()); i++) {
            pause();
        }
        // What would come twice comes soon, and the last answers are stored.
        for (int i = 0; i < 20; i++) {
            pause();
        }
    }

    /** As the gateway's audit trail has it. */
    private static int delivered(BackOffice office, Instant since, int all) {
        var delivered = 0;
        var after = "";
        while (after != null && delivered < all) {
            var page =
                    office.get("/api/selections?status=delivered&limit=" + PAGE + "&from=" + since + "&after=" + after);
            delivered += page.path("items").size();
            after = page.path("next").isTextual() ? page.path("next").asText() : null;
        }
        return delivered;
    }

    private static double heap(BackOffice office, String what) {
        return office.metrics()
                        .lines()
                        .filter(line -> line.startsWith("jvm_memory_" + what + "_bytes") && line.contains("\"heap\""))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .filter(bytes -> bytes > 0)
                        .sum()
                / 1024
                / 1024;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault("interrupted", e);
        }
    }

    private void say(String text) {
        system.console().say(String.format(Locale.ROOT, "sockets: %s", text));
    }
}
