package io.tillstream.local.verb;

import io.tillstream.local.Server;
import io.tillstream.local.Settings;
import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Flag;
import io.tillstream.local.cli.Usage;
import io.tillstream.local.cli.WrongUse;
import io.tillstream.local.data.LogTail;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** Shows what the services log, each line with the name of its service. */
public final class ShowLogs extends ParsedVerb {

    private static final String FOLLOW = "-f";
    private static final String LINES = "--lines";
    private static final String LAUNCHER = "launcher";
    private static final int POLL_MS = 200;
    private static final int CONTEXT = 20;

    public ShowLogs() {
        super(new Usage("logs", "[SERVICE]", 1, "Show the logs of one service, or of all.", flags()));
    }

    @Override
    int run(Arguments arguments, Settings settings) {
        var names = arguments.positional(0).map(ShowLogs::known).map(List::of).orElseGet(ShowLogs::names);
        var follow = arguments.has(FOLLOW);
        var count = arguments.value(LINES).map(ShowLogs::count).orElse(follow ? CONTEXT : Integer.MAX_VALUE);
        var tails = new LinkedHashMap<String, LogTail>();
        for (var name : names) {
            var log = settings.data().log(name);
            tails.put(name, LogTail.fromEnd(log));
            LogTail.last(log, count).forEach(line -> show(name, line));
        }
        while (follow && pause()) {
            tails.forEach((name, tail) -> tail.next().forEach(line -> show(name, line)));
        }
        return 0;
    }

    private static void show(String name, String line) {
        System.out.printf("%-15s | %s%n", name, line);
    }

    private static String known(String name) {
        if (!names().contains(name)) {
            throw new WrongUse("There is no service '" + name + "': it is one of " + String.join(", ", names()));
        }
        return name;
    }

    private static List<String> names() {
        return Stream.concat(Stream.of(LAUNCHER), Arrays.stream(Server.values()).map(Server::title))
                .toList();
    }

    private static int count(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new WrongUse(LINES + " must be a number, not '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    private static boolean pause() {
        try {
            Thread.sleep(POLL_MS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<Flag> flags() {
        var flags = new ArrayList<Flag>();
        flags.add(Flag.toggle(FOLLOW, "go on with what comes; begins with the last " + CONTEXT + " lines"));
        flags.add(new Flag(LINES, "N", "only the last N lines of each"));
        flags.addAll(Settings.dataFlags());
        return flags;
    }
}
