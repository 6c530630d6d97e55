package io.tillstream.bench;

import io.tillstream.local.Server;
import io.tillstream.local.Settings;
import io.tillstream.local.cli.Console;
import io.tillstream.local.cli.Fault;
import io.tillstream.local.run.AotCaches;
import io.tillstream.local.run.Profile;
import io.tillstream.local.run.ServiceCommand;
import io.tillstream.local.run.Stopping;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Starts the services and the baseline by turns, in one way of running them. */
final class StartupRounds {

    private static final double MOST_TIMES_EMPTY = 1.5;
    private static final double MOST_RESIDENT_MB = 1.3 * 1024;
    private static final Duration UNTIL_IDLE = Duration.ofSeconds(10);

    private final Settings settings;
    private final Console console;
    private final AotCaches caches;
    private final EmptyApps emptyApps;
    private final int rounds;
    private final Sample system = new Sample();
    private final Sample empty = new Sample();

    StartupRounds(BenchServers servers, Profile profile, boolean aot, int rounds) {
        this.settings = servers.settings(profile, aot);
        this.console = servers.console;
        this.caches = new AotCaches(settings, console, new Stopping());
        this.emptyApps = new EmptyApps(settings);
        this.rounds = rounds;
    }

    List<Verdict> measure() {
        console.say("warming up: " + title());
        caches.trainMissing();
        emptyApps.train();
        // The first start also loads the demo chain into an empty database.
        time(services());
        time(emptyApps.programs());
        for (var round = 1; round <= rounds; round++) {
            measureRound(round);
        }
        report();
        return settings.profile() == Profile.DEVELOPMENT && !settings.aot()
                ? List.of(startup(), memory())
                : List.of(startup());
    }

    private void measureRound(int round) {
        var ours = seconds(time(services()));
        var theirs = seconds(time(emptyApps.programs()));
        system.add(ours);
        empty.add(theirs);
        console.say(String.format(Locale.ROOT, "round %d: services %.2f s, empty apps %.2f s", round, ours, theirs));
    }

    private void report() {
        System.out.println(title());
        System.out.println("  five services    " + system.summary("s"));
        System.out.println("  five empty apps  " + empty.summary("s"));
    }

    private Verdict startup() {
        return new Verdict(
                "startup, " + title() + ", services / empty apps",
                system.median() / empty.median(),
                MOST_TIMES_EMPTY,
                "times");
    }

    private Verdict memory() {
        try (var fleet = new Fleet()) {
            fleet.start(services());
            Thread.sleep(UNTIL_IDLE.toMillis());
            return new Verdict(
                    "resident memory of the five services at idle, " + title(),
                    fleet.residentMb(),
                    MOST_RESIDENT_MB,
                    "MB");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault("interrupted", e);
        }
    }

    private Map<Integer, ProcessBuilder> services() {
        var programs = new LinkedHashMap<Integer, ProcessBuilder>();
        for (var service : Server.services()) {
            var program = new ServiceCommand(settings, service).process(caches.flagsFor(service));
            programs.put(settings.ports().of(service), program);
        }
        return programs;
    }

    private static Duration time(Map<Integer, ProcessBuilder> programs) {
        try (var fleet = new Fleet()) {
            return fleet.start(programs);
        }
    }

    private String title() {
        return "JDK " + Runtime.version().feature() + (settings.aot() ? " with AOT cache" : "") + ", "
                + settings.profile().name().toLowerCase(Locale.ROOT) + " profile";
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
