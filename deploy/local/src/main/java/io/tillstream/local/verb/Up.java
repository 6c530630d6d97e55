package io.tillstream.local.verb;

import io.tillstream.local.Server;
import io.tillstream.local.Settings;
import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Console;
import io.tillstream.local.cli.Flag;
import io.tillstream.local.cli.Usage;
import io.tillstream.local.data.DiskSpace;
import io.tillstream.local.data.RunLock;
import io.tillstream.local.run.FirstChain;
import io.tillstream.local.run.Orphans;
import io.tillstream.local.run.PortCheck;
import io.tillstream.local.run.Running;
import java.util.ArrayList;
import java.util.List;

/** Starts everything and stays until it is told to stop. */
public final class Up extends ParsedVerb {

    private static final String DETACH = "--detach";

    public Up() {
        super(new Usage("up", "", 0, "Start Tillstream; Ctrl-C stops it.", flags()));
    }

    @Override
    int run(Arguments arguments, Settings settings) {
        FirstChain.require(settings.project());
        return arguments.has(DETACH) ? new DetachedUp(settings).run() : stay(settings);
    }

    private static int stay(Settings settings) {
        var console = new Console(System.out);
        var lock = RunLock.take(settings.data());
        settings.data().launcherPidFile().write(ProcessHandle.current(), 0);
        DiskSpace.require(settings.data().root(), DiskSpace.NEEDED_MB);
        Orphans.end(settings, console);
        PortCheck.require(settings.ports());

        var running = new Running(settings, console);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running, settings, lock, console), "stop"));
        if (running.startServers() && running.startServices()) {
            console.announce("Tillstream is ready at " + settings.url(Server.GATEWAY));
        }
        running.awaitStop();
        return 0;
    }

    private static void stop(Running running, Settings settings, RunLock lock, Console console) {
        console.say("stopping");
        running.stop();
        settings.data().launcherPidFile().delete();
        lock.close();
        console.say("stopped");
    }

    private static List<Flag> flags() {
        var flags = new ArrayList<Flag>();
        flags.add(Flag.toggle(DETACH, "return when it is ready, and leave it running"));
        flags.addAll(Settings.startFlags());
        return flags;
    }
}
