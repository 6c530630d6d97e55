package io.tillstream.bench;

import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.WrongUse;
import java.util.List;
import java.util.Set;

/** Flags that say how much is measured. */
public final class SizeFlags {

    private SizeFlags() {}

    /** The number that a flag gives; refused outside of {@code least} to {@code most}. */
    public static int number(Arguments arguments, String flag, int otherwise, int least, int most) {
        var text = arguments.value(flag).orElse(String.valueOf(otherwise));
        if (!text.matches("\\d{1,8}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new WrongUse(flag + " must be a number from " + least + " to " + most + ", not '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    /** The parts that a flag names, separated by commas; all of them without it. */
    public static Set<String> parts(Arguments arguments, String flag, Set<String> all) {
        var parts = arguments
                .value(flag)
                .map(text -> Set.copyOf(List.of(text.split(","))))
                .orElse(all);
        if (!all.containsAll(parts)) {
            throw new WrongUse(flag + " takes some of " + all + ", not " + parts);
        }
        return parts;
    }
}
