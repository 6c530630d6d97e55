package io.tillstream.bench.relay;

import io.tillstream.local.cli.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How many files, and so sockets, a process may have open. */
final class OpenFiles {

    private static final String LIMIT = "Max open files";
    /** For what a gateway and this program have open beside the sockets. */
    private static final int OTHERS = 1_000;

    private OpenFiles() {}

    /** Says what to do where the limit is too low; where nobody can tell, the sockets will. */
    static void require(int sockets) {
        try {
            Files.readAllLines(Path.of("/proc/self/limits")).stream()
                    .filter(line -> line.startsWith(LIMIT))
                    .map(line -> line.substring(LIMIT.length()).strip().split("\\s+")[0])
                    .filter(limit -> limit.matches("\\d+") && Long.parseLong(limit) < sockets + OTHERS)
                    .forEach(limit -> {
                        throw new Fault("Only " + limit + " files may be open: ulimit -n " + (sockets + OTHERS)
                                + ", or fewer --sockets");
                    });
        } catch (IOException elsewhere) {
            // Not Linux.
        }
    }
}
