package io.tillstream.local.data;

import io.tillstream.kit.servers.Folders;
import io.tillstream.local.Server;
import io.tillstream.local.cli.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Everything that a run keeps, below one folder. */
public record DataFolder(Path root) {

    private static final List<String> OWN = List.of("postgres", "kafka", "keys", "logs", "run", "aot", "lock");

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path keys() {
        return root.resolve("keys");
    }

    public Path aot() {
        return root.resolve("aot");
    }

    public Path lock() {
        return root.resolve("lock");
    }

    public Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    public PidFile pidFile(Server server) {
        return new PidFile(root.resolve("run").resolve(server.title() + ".pid"));
    }

    public PidFile launcherPidFile() {
        return new PidFile(root.resolve("run").resolve("launcher.pid"));
    }

    /** @throws Fault when it cannot be made */
    public void make() {
        try {
            Files.createDirectories(root.resolve("run"));
            Files.createDirectories(root.resolve("logs"));
        } catch (IOException e) {
            throw new Fault(
                    "Cannot make the data folder " + root + ": " + e.getMessage()
                            + "; choose another with --data-dir or TILLSTREAM_DATA_DIR",
                    e);
        }
    }

    /** Removes what runs have put here, and nothing that somebody else keeps in the same folder. */
    public void clear() {
        try {
            for (var name : OWN) {
                Folders.delete(root.resolve(name));
            }
            if (Files.isDirectory(root) && isEmpty()) {
                Files.delete(root);
            }
        } catch (IOException e) {
            throw new Fault("Cannot empty " + root + ": " + e.getMessage(), e);
        }
    }

    private boolean isEmpty() throws IOException {
        try (var children = Files.list(root)) {
            return children.findAny().isEmpty();
        }
    }
}
