package io.tillstream.bench;

import io.tillstream.local.cli.Fault;
import io.tillstream.local.run.Ending;
import io.tillstream.local.run.Readiness;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Processes that are started together and measured together. */
final class Fleet implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofSeconds(180);

    private final List<Process> processes = new ArrayList<>();

    /**
     * Starts all at once.
     *
     * @param programs each with the port of its readiness
     * @return how long until the last was ready
     */
    Duration start(Map<Integer, ProcessBuilder> programs) {
        var started = Instant.now();
        var waiting = new LinkedHashMap<Integer, Process>();
        programs.forEach((port, program) -> waiting.put(port, start(program)));
        while (!waiting.isEmpty()) {
            waiting.entrySet().removeIf(entry -> Readiness.ofService(entry.getKey()));
            requireHope(waiting, started);
            pause();
        }
        return Duration.between(started, Instant.now());
    }

    /** Memory that all processes hold in RAM, in MB. */
    double residentMb() {
        return processes.stream().mapToLong(Fleet::residentKb).sum() / 1024.0;
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
        processes.forEach(process -> Ending.of(process.toHandle()));
        processes.clear();
    }

    private Process start(ProcessBuilder program) {
        try {
            var process = program.start();
            processes.add(process);
            return process;
        } catch (IOException e) {
            throw new Fault("Cannot start " + program.command() + ": " + e.getMessage(), e);
        }
    }

    private static void requireHope(Map<Integer, Process> waiting, Instant started) {
        waiting.forEach((port, process) -> {
            if (!process.isAlive() || Duration.between(started, Instant.now()).compareTo(READY_WITHIN) > 0) {
                throw new Fault("The program on port " + port + " did not get ready: see the logs in target/bench");
            }
        });
    }

    private static long residentKb(Process process) {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(process.pid())).start();
            return Long.parseLong(new String(ps.getInputStream().readAllBytes()).strip());
        } catch (IOException e) {
            throw new Fault("ps is needed to measure memory: " + e.getMessage(), e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault("interrupted", e);
        }
    }
}
