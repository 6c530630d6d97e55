package io.tillstream.kit.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The server process that a data folder's {@code postmaster.pid} names.
 *
 * @param port where it listens
 */
public record Postmaster(ProcessHandle process, int port) {

    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(30);

    /**
     * The living server of a data folder. A file that outlived its server names a process id which may be
     * anybody's by now, so the process must also be as old as the file says.
     */
    public static Optional<Postmaster> of(Path dataDir) {
        try {
            var lines = Files.readAllLines(dataDir.resolve("postmaster.pid"));
            var started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
            var port = Integer.parseInt(lines.get(3).strip());
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> startedAt(process, started))
                    .map(process -> new Postmaster(process, port));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException none) {
            return Optional.empty();
        }
    }

    private static boolean startedAt(ProcessHandle process, Instant time) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, time).abs().compareTo(CLOCK_TOLERANCE) < 0)
                .orElse(true);
    }
}
