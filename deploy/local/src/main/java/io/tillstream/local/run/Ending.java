package io.tillstream.local.run;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes: politely first. */
public final class Ending {

    private static final Duration GRACE = Duration.ofSeconds(15);

    private Ending() {}

    /** Returns when the process is gone. */
    public static void of(ProcessHandle process) {
        process.destroy();
        if (!isGone(process, GRACE)) {
            process.destroyForcibly();
            isGone(process, GRACE);
        }
    }

    public static boolean isGone(ProcessHandle process, Duration wait) {
        try {
            process.onExit().get(wait.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException stillThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
