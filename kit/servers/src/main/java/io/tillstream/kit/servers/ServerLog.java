package io.tillstream.kit.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What PostgreSQL wrote to its log since this was made. */
final class ServerLog {

    private final Path file;
    private final int start;

    /** @throws ServerFailed when the folder of the file cannot be made */
    ServerLog(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            this.start = Files.exists(file) ? (int) Files.size(file) : 0;
        } catch (IOException e) {
            throw new ServerFailed("Cannot log to " + file + ": " + e.getMessage(), e);
        }
    }

    /** The line that says best why the server gave up. */
    String reason() {
        var lines = lines();
        return lines.stream()
                .filter(line -> line.contains("FATAL") || line.contains("PANIC"))
                .findFirst()
                .or(() -> lines.stream().reduce((first, second) -> second))
                .orElse("no message");
    }

    private List<String> lines() {
        try {
            var all = Files.readAllBytes(file);
            return new String(Arrays.copyOfRange(all, start, all.length), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            return List.of("its log cannot be read: " + e.getMessage());
        }
    }
}
