package io.tillstream.bench.orders;

import io.tillstream.bench.BenchSystem;
import io.tillstream.local.cli.Fault;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** The baseline where pgbench is not installed: the statements of its script, prepared, a thread for each client. */
final class JdbcInserts implements BareInserts {

    private final BenchSystem system;

    JdbcInserts(BenchSystem system) {
        this.system = system;
    }

    @Override
    public String title() {
        return "JDBC";
    }

    @Override
    public double rate(int clients, Duration time) {
        var threads = Executors.newFixedThreadPool(clients);
        try {
            var begun = System.nanoTime();
            var end = begun + time.toNanos();
            var work = new ArrayList<Callable<Integer>>();
            for (var client = 0; client < clients; client++) {
                work.add(() -> insertUntil(end).size());
            }
            var orders = 0;
            for (var done : threads.invokeAll(work)) {
                orders += done.get();
            }
            return orders / ((System.nanoTime() - begun) / 1e9);
        } catch (ExecutionException e) {
            throw new Fault("The bare inserts failed: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault("interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }

    @Override
    public List<Double> latencies(Duration time) {
        try {
            return insertUntil(System.nanoTime() + time.toNanos());
        } catch (SQLException e) {
            throw new Fault("The bare inserts failed: " + e.getMessage(), e);
        }
    }

    private List<Double> insertUntil(long end) throws SQLException {
        try (var connection = system.database("tillstream_order")) {
            connection.setAutoCommit(false);
            var inserts = prepare(connection);
            var calls = new ArrayList<Double>();
            while (System.nanoTime() < end) {
                var begun = System.nanoTime();
                for (var insert : inserts) {
                    insert.execute();
                }
                connection.commit();
                calls.add((System.nanoTime() - begun) / 1e6);
            }
            return calls;
        }
    }

    private static List<PreparedStatement> prepare(Connection connection) throws SQLException {
        var prepared = new ArrayList<PreparedStatement>();
        for (var statement : BareScript.inserts()) {
            prepared.add(connection.prepareStatement(statement));
        }
        return prepared;
    }
}
