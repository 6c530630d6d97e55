package io.tillstream.bench.chaos;

import io.tillstream.local.cli.Console;
import io.tillstream.local.cli.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** All mishaps in an order that a seed decides, again and again. */
final class Mishaps implements Runnable {

    private final ChaosSystem system;
    private final Random chance;
    private final Duration time;
    private final Duration longestPause;
    private final Console console;
    private final Map<Mishap, Integer> struck = new EnumMap<>(Mishap.class);
    private volatile boolean over;

    /** @param time after which no round begins any more; at least one does */
    Mishaps(ChaosSystem system, Random chance, Duration time, Duration longestPause, Console console) {
        this.system = system;
        this.chance = chance;
        this.time = time;
        this.longestPause = longestPause;
        this.console = console;
    }

    @Override
    public void run() {
        var end = System.nanoTime() + time.toNanos();
        try {
            do {
                round();
            } while (System.nanoTime() < end);
            system.awaitReady();
        } finally {
            over = true;
        }
    }

    boolean isOver() {
        return over;
    }

    /** How often each has struck. */
    Map<Mishap, Integer> struck() {
        return struck;
    }

    private void round() {
        for (var mishap : shuffled()) {
            Until.pause(Duration.ofMillis(500 + chance.nextInt((int) longestPause.toMillis())));
            console.say(mishap.title());
            try {
                mishap.strike(system, chance);
            } catch (Fault fault) {
                throw new Fault("After " + mishap.title() + ": " + fault.getMessage(), fault);
            }
            struck.merge(mishap, 1, Integer::sum);
        }
    }

    private List<Mishap> shuffled() {
        var all = new ArrayList<>(Arrays.asList(Mishap.values()));
        Collections.shuffle(all, chance);
        return all;
    }
}
