package io.tillstream.local.verb;

import io.tillstream.local.Settings;
import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Console;
import io.tillstream.local.cli.Fault;
import io.tillstream.local.cli.Usage;
import io.tillstream.local.data.PidFile.Running;
import io.tillstream.local.data.RunLock;
import io.tillstream.local.run.Ending;
import io.tillstream.local.run.Orphans;
import java.nio.file.Files;
import java.time.Duration;

/** Stops everything. */
public final class Down extends ParsedVerb {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    public Down() {
        super(new Usage("down", "", 0, "Stop Tillstream; the data stay.", Settings.dataFlags()));
    }

    @Override
    int run(Arguments arguments, Settings settings) {
        var console = new Console(System.out);
        var launcher = settings.data().launcherPidFile().read();
        if (RunLock.isTaken(settings.data()) && launcher.isPresent()) {
            stop(launcher.get(), console);
        } else {
            console.say("Tillstream is not running");
            endOrphans(settings, console);
        }
        return 0;
    }

    private static void stop(Running launcher, Console console) {
        console.say("stopping (pid " + launcher.process().pid() + ")");
        launcher.process().destroy();
        if (!Ending.isGone(launcher.process(), PATIENCE)) {
            throw new Fault("Tillstream (pid " + launcher.process().pid() + ") does not end after "
                    + PATIENCE.toSeconds() + " s: kill -9 it and run ./pos down once more");
        }
        console.say("stopped");
    }

    private static void endOrphans(Settings settings, Console console) {
        if (Files.isDirectory(settings.data().root())) {
            try (var lock = RunLock.take(settings.data())) {
                Orphans.end(settings, console);
            }
        }
    }
}
