package io.tillstream.local.data;

import io.tillstream.local.cli.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A database on a full disk fails late and in a hundred ways: better not to start. */
public final class DiskSpace {

    /** What a start needs, and a day's work. */
    public static final long NEEDED_MB = 500;

    private static final String FULL = "No space left on device";

    private DiskSpace() {}

    /** @throws Fault when less is free */
    public static void require(Path folder, long neededMb) {
        var freeMb = freeMb(folder);
        if (freeMb < neededMb) {
            throw new Fault("Only " + freeMb + " MB are free on the disk of " + folder + ": free at least " + neededMb
                    + " MB, or choose another disk with --data-dir or TILLSTREAM_DATA_DIR");
        }
    }

    /** The fault behind a failure, if the disk filled up meanwhile. */
    public static Fault explain(Fault failure, Path folder, String details) {
        if (details.contains(FULL) || failure.getMessage().contains(FULL)) {
            return new Fault("The disk of " + folder + " is full: free at least " + NEEDED_MB + " MB and start again");
        }
        return failure;
    }

    private static long freeMb(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() / (1024 * 1024);
        } catch (IOException e) {
            throw new Fault("Cannot look at the disk of " + folder + ": " + e.getMessage(), e);
        }
    }
}
