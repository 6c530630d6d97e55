package io.tillstream.local.data;

import io.tillstream.local.cli.Fault;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** Only one run at a time uses a data folder. The operating system gives the lock back even when we are killed. */
public final class RunLock implements AutoCloseable {

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws Fault when another run has it */
    public static RunLock take(DataFolder data) {
        data.make();
        try {
            var channel = FileChannel.open(data.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new Fault("Tillstream is already running" + runningAs(data)
                        + ": look with ./pos status, stop it with ./pos down");
            }
            return new RunLock(channel);
        } catch (IOException e) {
            throw new Fault("Cannot lock " + data.lock() + ": " + e.getMessage(), e);
        }
    }

    public static boolean isTaken(DataFolder data) {
        if (!Files.exists(data.lock())) {
            return false;
        }
        try (var channel = FileChannel.open(data.lock(), StandardOpenOption.WRITE)) {
            return !locked(channel);
        } catch (IOException e) {
            throw new Fault("Cannot look at " + data.lock() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new Fault("Cannot give back the lock: " + e.getMessage(), e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException inThisJvm) {
            return false;
        }
    }

    private static String runningAs(DataFolder data) {
        return data.launcherPidFile()
                .read()
                .map(running -> " (pid " + running.process().pid() + ")")
                .orElse("");
    }
}
