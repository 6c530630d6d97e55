package io.tillstream.local.data;

import io.tillstream.local.cli.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Names a running process: its id, when it started (an id alone may be somebody else's by now), and its port. */
public record PidFile(Path file) {

    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);

    /** @param port 0 where it has none */
    public record Running(ProcessHandle process, int port) {}

    public void write(ProcessHandle process, int port) {
        var start = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, process.pid() + " " + start + " " + port + "\n");
        } catch (IOException e) {
            throw new Fault("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /** The process, if it lives. */
    public Optional<Running> read() {
        try {
            var words = Files.readString(file).strip().split(" ");
            var start = Instant.ofEpochMilli(Long.parseLong(words[1]));
            var port = Integer.parseInt(words[2]);
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> startedAt(process, start))
                    .map(process -> new Running(process, port));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException none) {
            return Optional.empty();
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new Fault("Cannot delete " + file + ": " + e.getMessage(), e);
        }
    }

    private static boolean startedAt(ProcessHandle process, Instant time) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, time).abs().compareTo(CLOCK_TOLERANCE) < 0)
                .orElse(true);
    }
}
