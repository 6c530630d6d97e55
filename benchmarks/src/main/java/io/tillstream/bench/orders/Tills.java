package io.tillstream.bench.orders;

import io.tillstream.local.cli.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Tills that hand in orders as fast as they are taken, each on its own register and connection. */
final class Tills implements AutoCloseable {

    /** Numbers of a till's series that earlier runs cannot have used. */
    private static final long FIRST_NUMBER = 100_000_000;

    private final List<Till> tills;
    private final ExecutorService threads;

    private Tills(List<Till> tills) {
        this.tills = tills;
        this.threads = Executors.newFixedThreadPool(tills.size());
    }

    static Tills open(String gateway, int count, String series) {
        var admin = GatewayClient.login(gateway, "admin");
        var registers = new Registers(admin).open(count, series);
        var assortment = Assortment.load(admin, registers.get(0));
        return new Tills(registers.stream()
                .map(register -> new Till(gateway, new OrderWriter(register, assortment, FIRST_NUMBER)))
                .toList());
    }

    /** @return orders acknowledged in a second, all tills together */
    double rate(int batch, Duration time) {
        tills.forEach(Till::login);
        var end = System.nanoTime() + time.toNanos();
        var begun = System.nanoTime();
        var running = new ArrayList<Future<Long>>();
        tills.forEach(till -> running.add(threads.submit(() -> till.sellUntil(end, batch))));
        var orders = running.stream().mapToLong(Tills::result).sum();
        return orders / ((System.nanoTime() - begun) / 1e9);
    }

    /** @return milliseconds of each call of one order, one after the other */
    List<Double> latencies(Duration time) {
        var till = tills.get(0);
        till.login();
        var end = System.nanoTime() + time.toNanos();
        var calls = new ArrayList<Double>();
        while (System.nanoTime() < end) {
            var begun = System.nanoTime();
            till.sell(1);
            calls.add((System.nanoTime() - begun) / 1e6);
        }
        return calls;
    }

    List<Long> registers() {
        return IntStream.range(0, tills.size())
                .mapToObj(i -> tills.get(i).register())
                .toList();
    }

    private static long result(Future<Long> orders) {
        try {
            return orders.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Fault fault ? fault : new Fault("A till failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault("interrupted", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
