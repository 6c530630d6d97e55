package io.tillstream.bench.orders;

import io.tillstream.local.cli.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The committed scripts: those of the baseline, and the one that fills the tables. */
final class BareScript {

    private BareScript() {}

    static String tables() {
        return read("bare-tables.sql");
    }

    static String order() {
        return read("bare-order.sql");
    }

    /** Fills the real tables; parameters: registers, how many, first, last. */
    static String storedOrders() {
        return read("stored-orders.sql");
    }

    /** The statements of the order's transaction, without its begin and commit. */
    static List<String> inserts() {
        return Arrays.stream(order().lines()
                        .filter(line -> !line.startsWith("--"))
                        .collect(Collectors.joining("\n"))
                        .split(";\n"))
                .map(statement -> statement.strip().replaceFirst(";$", ""))
                .filter(statement -> statement.startsWith("INSERT"))
                .toList();
    }

    private static String read(String name) {
        try (var script = BareScript.class.getResourceAsStream(name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Fault("Cannot read " + name + ": " + e.getMessage(), e);
        }
    }
}
