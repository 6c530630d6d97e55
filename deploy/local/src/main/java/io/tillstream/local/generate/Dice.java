package io.tillstream.local.generate;

import java.util.SplittableRandom;

/** Chance for one record: the same for the same seed, kind and number, however many others there are. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed, String kind, int number) {
        random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L ^ (long) kind.hashCode() << 32 ^ number);
    }

    String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    boolean inPercent(int chance) {
        return random.nextInt(100) < chance;
    }

    /** Cheap things are common: half of the range is used by few. */
    int skewed(int from, int to) {
        var part = random.nextDouble();
        return from + (int) ((to - from) * part * part);
    }
}
