package io.tillstream.local.run;

import io.tillstream.kit.servers.EmbeddedPostgres;
import io.tillstream.local.Server;
import io.tillstream.local.Settings;
import io.tillstream.local.cli.Console;
import io.tillstream.local.data.DataFolder;

/** Processes of a run that was killed: they hold ports and write to our data, so they are ended, and it is said. */
public final class Orphans {

    private Orphans() {}

    /** Call only while holding the folder's lock. */
    public static void end(Settings settings, Console console) {
        Server.services().forEach(service -> end(settings.data(), service, console));
        end(settings.data(), Server.KAFKA, console);
        EmbeddedPostgres.stopOrphan(PostgresKeeper.options(settings, console::say));
        settings.data().pidFile(Server.POSTGRES).delete();
    }

    private static void end(DataFolder data, Server server, Console console) {
        var file = data.pidFile(server);
        file.read().ifPresent(orphan -> {
            console.say("Stopping an orphan " + server.title() + " of a killed run (pid "
                    + orphan.process().pid() + ", port " + orphan.port() + ")");
            Ending.of(orphan.process());
        });
        file.delete();
    }
}
