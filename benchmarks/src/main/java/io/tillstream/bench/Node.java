package io.tillstream.bench;

import io.tillstream.local.cli.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Node as it is installed here. */
record Node(String version) {

    private static final String COMMAND = "node";

    /** Empty where there is no Node on the path. */
    static Optional<Node> onPath() {
        try {
            return Optional.of(new Node(output(List.of(COMMAND, "--version")).strip()));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    /** What a script prints. */
    String run(List<String> scriptAndArguments) {
        var command = new ArrayList<>(List.of(COMMAND));
        command.addAll(scriptAndArguments);
        try {
            return output(command);
        } catch (IOException e) {
            throw new Fault("Cannot run " + command + ": " + e.getMessage(), e);
        }
    }

    private static String output(List<String> command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new Fault(String.join(" ", command) + " failed with code " + process.exitValue());
            }
            return output;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault("interrupted", e);
        }
    }
}
