package io.tillstream.local.verb;

import io.tillstream.local.Settings;
import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Console;
import io.tillstream.local.cli.Fault;
import io.tillstream.local.cli.Flag;
import io.tillstream.local.cli.Usage;
import io.tillstream.local.data.RunLock;
import io.tillstream.local.run.Orphans;
import java.nio.file.Files;
import java.util.List;
import java.util.Scanner;
import java.util.stream.Stream;

/** Throws the data away. */
public final class Reset extends ParsedVerb {

    private static final String YES = "--yes";

    public Reset() {
        super(new Usage("reset", "", 0, "Delete all data; asks first.", flags()));
    }

    @Override
    int run(Arguments arguments, Settings settings) {
        var data = settings.data();
        if (RunLock.isTaken(data)) {
            throw new Fault("Tillstream is running: stop it first with ./pos down");
        }
        if (!Files.isDirectory(data.root())) {
            System.out.println("There is nothing to delete");
            return 0;
        }
        if (!arguments.has(YES) && !confirmed(settings)) {
            System.out.println("Nothing was deleted");
            return 1;
        }
        try (var lock = RunLock.take(data)) {
            Orphans.end(settings, new Console(System.out));
            data.clear();
        }
        System.out.println("All data in " + data.root() + " are deleted");
        return 0;
    }

    private static boolean confirmed(Settings settings) {
        System.out.print("Delete all sessions, orders and other data in "
                + settings.data().root() + "? Type yes: ");
        System.out.flush();
        var answers = new Scanner(System.in);
        return answers.hasNextLine() && answers.nextLine().strip().equalsIgnoreCase("yes");
    }

    private static List<Flag> flags() {
        return Stream.concat(Stream.of(Flag.toggle(YES, "do not ask")), Settings.dataFlags().stream())
                .toList();
    }
}
