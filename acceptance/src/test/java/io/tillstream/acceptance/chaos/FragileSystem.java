package io.tillstream.acceptance.chaos;

import io.tillstream.bench.chaos.ChaosSystem;
import io.tillstream.bench.chaos.ClosingTrial;
import io.tillstream.local.cli.Console;
import java.nio.file.Path;
import java.time.Duration;

/** A system of its own: what these tests do to it, no other test should have to live with. */
final class FragileSystem {

    /** Long enough to kill a server in it, shorter than a close's lease. */
    private static final Duration PAUSE_AFTER_EACH_STEP = Duration.ofSeconds(3);

    static final Console CONSOLE = new Console(System.out);

    private static ChaosSystem running;

    private FragileSystem() {}

    static synchronized ChaosSystem get() {
        if (running == null) {
            var project = Path.of("..").toAbsolutePath().normalize();
            var data = project.resolve("acceptance/target/chaos");
            running = ChaosSystem.start(project, data, ClosingTrial.environment(PAUSE_AFTER_EACH_STEP));
        }
        return running;
    }

    /** What is drawn by lot; a run that failed can be repeated with {@code -Dtillstream.chaos.seed=N}. */
    static long seed() {
        return Long.getLong("tillstream.chaos.seed", System.currentTimeMillis() % 1_000_000);
    }
}
