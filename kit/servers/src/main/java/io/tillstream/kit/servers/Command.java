package io.tillstream.kit.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs a program to its end and keeps what it said. */
final class Command {

    /** @param output standard output and error together */
    record Result(int exitCode, String output) {

        /** The line that says best why it failed. */
        String reason() {
            return output.strip()
                    .lines()
                    .filter(line -> line.contains("FATAL") || line.contains("error:") || line.contains("could not"))
                    .findFirst()
                    .or(() -> output.strip().lines().reduce((first, second) -> second))
                    .orElse("no message");
        }
    }

    private Command() {}

    /** @throws ServerFailed when the program cannot be started */
    static Result run(List<String> command) {
        Path output = null;
        try {
            // A file, not a pipe: a daemon that the program leaves behind would keep a pipe open.
            output = Files.createTempFile("tillstream-command", ".out");
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            return new Result(process.waitFor(), Files.readString(output));
        } catch (IOException e) {
            throw new ServerFailed("Cannot run " + command.get(0) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("Interrupted while running " + command.get(0), e);
        } finally {
            delete(output);
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException harmless) {
            file.toFile().deleteOnExit();
        }
    }
}
