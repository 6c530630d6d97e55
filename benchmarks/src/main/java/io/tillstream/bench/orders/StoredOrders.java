package io.tillstream.bench.orders;

import io.tillstream.local.cli.Console;
import io.tillstream.local.cli.Fault;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Fills the real tables with orders, set by set, each with key, number, lines, payment and taxes. */
final class StoredOrders {

    private static final long SET = 20_000;
    private static final int CONNECTIONS = 2;
    private static final long SAY_EVERY = 500_000;

    private final OrderTables tables;
    private final Console console;
    private final List<Long> registers;
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong stored = new AtomicLong();

    StoredOrders(OrderTables tables, Console console, List<Long> registers) {
        this.tables = tables;
        this.console = console;
        this.registers = registers;
    }

    void fill(long orders) {
        var threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            Callable<Void> work = () -> {
                fillSets(orders);
                return null;
            };
            for (var done : threads.invokeAll(List.of(work, work))) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new Fault("Orders could not be stored: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault("interrupted", e);
        } finally {
            threads.shutdownNow();
        }
        tables.analyse();
        tables.checkpoint();
    }

    private void fillSets(long orders) throws SQLException {
        try (var connection = tables.connection();
                var insert = connection.prepareStatement(BareScript.storedOrders())) {
            for (var first = next.getAndAdd(SET); first < orders; first = next.getAndAdd(SET)) {
                var last = Math.min(first + SET, orders) - 1;
                insert.setArray(1, connection.createArrayOf("bigint", registers.toArray()));
                insert.setInt(2, registers.size());
                insert.setLong(3, first);
                insert.setLong(4, last);
                insert.execute();
                say(stored.addAndGet(last - first + 1), orders);
            }
        }
    }

    private void say(long now, long orders) {
        if (now / SAY_EVERY > (now - SET) / SAY_EVERY || now == orders) {
            console.say(String.format(Locale.ROOT, "stored %,d of %,d orders", now, orders));
        }
    }
}
