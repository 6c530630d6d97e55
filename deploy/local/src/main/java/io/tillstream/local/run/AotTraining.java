package io.tillstream.local.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;

/** One run of a program only to learn which classes it loads. */
public final class AotTraining {

    private static final Duration TRAINED_WITHIN = Duration.ofSeconds(120);
    private static final Duration WRITTEN_WITHIN = Duration.ofSeconds(300);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Path cache;
    private final Path unfinished;
    private final Stopping stopping;

    /** @param cache where the cache will be once it is whole */
    public AotTraining(Path cache, Stopping stopping) {
        this.cache = cache;
        this.unfinished = cache.resolveSibling(cache.getFileName() + ".new");
        this.stopping = stopping;
    }

    /** The flag that makes the program write a cache when it ends. */
    public String flag() {
        return "-XX:AOTCacheOutput=" + unfinished;
    }

    /** The flag that makes a JVM start from a cache. */
    public static String from(Path cache) {
        return "-XX:AOTCache=" + cache;
    }

    /**
     * Runs it until it is ready, or clearly never will be: what was loaded until then is worth keeping.
     *
     * @param program started with {@link #flag}
     * @return whether there is a cache now
     */
    public boolean run(ProcessBuilder program, int port) throws IOException {
        Files.createDirectories(cache.getParent());
        var process = program.start();
        try {
            awaitReady(process, port);
            process.destroy();
            awaitWritten(process);
        } finally {
            // The cache is written by a child of the program.
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return keep(process);
    }

    private void awaitReady(Process process, int port) {
        var end = Instant.now().plus(TRAINED_WITHIN);
        while (process.isAlive() && Instant.now().isBefore(end) && !Readiness.ofService(port)) {
            if (stopping.await(POLL)) {
                return;
            }
        }
    }

    /** Killed while it writes, it would leave no cache. */
    private void awaitWritten(Process process) {
        var end = Instant.now().plus(WRITTEN_WITHIN);
        while (process.isAlive() && Instant.now().isBefore(end)) {
            if (stopping.await(POLL)) {
                return;
            }
        }
    }

    private boolean keep(Process process) throws IOException {
        Ending.isGone(process.toHandle(), Duration.ofSeconds(5));
        Files.deleteIfExists(unfinished.resolveSibling(unfinished.getFileName() + ".config"));
        if (stopping.hasBegun() || !Files.exists(unfinished) || Files.size(unfinished) == 0) {
            Files.deleteIfExists(unfinished);
            return false;
        }
        Files.move(unfinished, cache, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }
}
