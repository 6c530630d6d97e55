package io.tillstream.bench.orders;

import io.tillstream.bench.BenchSystem;
import io.tillstream.local.Server;
import io.tillstream.local.cli.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The baseline by PostgreSQL's own pgbench, with prepared statements. */
final class Pgbench implements BareInserts {

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private final BenchSystem system;
    private final Path script;

    private Pgbench(BenchSystem system, Path script) {
        this.system = system;
        this.script = script;
    }

    static boolean isInstalled() {
        try {
            return new ProcessBuilder("pgbench", "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault("interrupted", e);
        }
    }

    static Pgbench of(BenchSystem system) {
        try {
            return new Pgbench(
                    system, Files.writeString(system.folder().resolve("bare-order.sql"), BareScript.order()));
        } catch (IOException e) {
            throw new Fault("Cannot write the pgbench script: " + e.getMessage(), e);
        }
    }

    @Override
    public String title() {
        return "pgbench";
    }

    @Override
    public double rate(int clients, Duration time) {
        var printed = run(clients, time, List.of());
        var tps = TPS.matcher(printed);
        if (!tps.find()) {
            throw new Fault("pgbench said nothing of its speed: " + printed);
        }
        return Double.parseDouble(tps.group(1));
    }

    @Override
    public List<Double> latencies(Duration time) {
        var log = system.folder().resolve("bare-latency");
        run(1, time, List.of("--log", "--log-prefix=" + log));
        var calls = new ArrayList<Double>();
        try (Stream<Path> files = Files.list(system.folder())) {
            for (var file : files.filter(file -> file.getFileName().toString().startsWith("bare-latency"))
                    .toList()) {
                // client, transaction, microseconds, ...
                Files.readAllLines(file).forEach(line -> calls.add(Double.parseDouble(line.split(" ")[2]) / 1000));
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new Fault("Cannot read what pgbench logged: " + e.getMessage(), e);
        }
        return calls;
    }

    private String run(int clients, Duration time, List<String> more) {
        var command = new ArrayList<>(List.of("pgbench", "-n", "-M", "prepared", "-h", "127.0.0.1"));
        command.addAll(List.of("-p", String.valueOf(system.port(Server.POSTGRES)), "-U", "postgres"));
        command.addAll(List.of("-c", String.valueOf(clients), "-j", String.valueOf(Math.min(clients, 2))));
        command.addAll(List.of("-T", String.valueOf(time.toSeconds()), "-f", script.toString()));
        command.addAll(more);
        command.add("tillstream_order");
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var printed = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new Fault("pgbench failed: " + printed);
            }
            return printed;
        } catch (IOException e) {
            throw new Fault("Cannot run pgbench: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault("interrupted", e);
        }
    }
}
