package io.tillstream.local.data;

import io.tillstream.local.cli.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A database on a full disk fails late and in a hundred ways: better not to start. */
public final class DiskSpace {

    /** What a start needs, and a day's work. */
    public static final long NEEDED_MB = 500;

    private static final long NEXT_TO_NOTHING_MB = 20;
    private static final String NO_SPACE = "No space left on device";

    private DiskSpace() {}

    /** @throws Fault when less is free */
    public static void require(Path folder, long neededMb) {
        var freeMb = freeMb(folder);
        if (freeMb < neededMb) {
            throw new Fault("Only " + freeMb + " MB are free on the disk of " + folder + ": free at least " + neededMb
                    + " MB, or choose another disk with --data-dir or TILLSTREAM_DATA_DIR");
        }
    }

    /** The fault behind a failure whose details say that the disk filled up meanwhile. */
    public static Fault explain(Fault failure, Path folder, String details) {
        return details.contains(NO_SPACE) ? full(folder) : failure;
    }

    /** The fault behind a failure without details: next to nothing is free now. */
    public static Fault explain(Fault failure, Path folder) {
        return freeMb(folder) < NEXT_TO_NOTHING_MB ? full(folder) : failure;
    }

    private static Fault full(Path folder) {
        return new Fault("The disk of " + folder + " is full: free at least " + NEEDED_MB + " MB and start again");
    }

    private static long freeMb(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() / (1024 * 1024);
        } catch (IOException e) {
            throw new Fault("Cannot look at the disk of " + folder + ": " + e.getMessage(), e);
        }
    }
}
