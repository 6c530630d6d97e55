package io.tillstream.local.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** One run of a program only to learn which classes it loads. */
public final class AotTraining {

    private static final Duration TRAINED_WITHIN = Duration.ofSeconds(120);
    private static final Duration WRITTEN_WITHIN = Duration.ofSeconds(180);

    private AotTraining() {}

    /** The flag that makes a JVM write its cache when it ends. */
    public static String writing(Path cache) {
        return "-XX:AOTCacheOutput=" + cache;
    }

    /** The flag that makes a JVM start from a cache. */
    public static String from(Path cache) {
        return "-XX:AOTCache=" + cache;
    }

    /**
     * Runs it until it is ready, or clearly never will be: what was loaded until then is worth keeping.
     *
     * @param program started with {@link #writing}
     * @return whether there is a cache now
     */
    public static boolean run(ProcessBuilder program, int port, Path cache, Stopping stopping) throws IOException {
        Files.createDirectories(cache.getParent());
        var process = program.start();
        var end = Instant.now().plus(TRAINED_WITHIN);
        while (process.isAlive() && Instant.now().isBefore(end) && !Readiness.ofService(port)) {
            if (stopping.await(Duration.ofMillis(200))) {
                break;
            }
        }
        process.destroy();
        // The JVM writes the cache after it was told to end; killing it meanwhile leaves none.
        Ending.isGone(process.toHandle(), WRITTEN_WITHIN);
        Ending.of(process.toHandle());
        return Files.exists(cache);
    }
}
