package io.tillstream.local.data;

import io.tillstream.local.cli.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps logs from growing without end. */
public final class Logs {

    private static final long ENOUGH = 10L * 1024 * 1024;

    private Logs() {}

    /** Before a start: a large log is put aside, in place of the one put aside before. */
    public static Path rotate(Path log) {
        try {
            if (Files.exists(log) && Files.size(log) > ENOUGH) {
                putAside(log);
            }
            return log;
        } catch (IOException e) {
            throw new Fault("Cannot put aside " + log + ": " + e.getMessage(), e);
        }
    }

    /** Starts a log anew. */
    public static Path renew(Path log) {
        try {
            if (Files.exists(log)) {
                putAside(log);
            }
            return log;
        } catch (IOException e) {
            throw new Fault("Cannot put aside " + log + ": " + e.getMessage(), e);
        }
    }

    private static void putAside(Path log) throws IOException {
        Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
}
