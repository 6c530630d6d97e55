package io.tillstream.bench;

import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.WrongUse;

/** The flag that says how often everything is measured. */
public final class Rounds {

    private Rounds() {}

    /** {@code --rounds}, 5 where it is not given. */
    public static int of(Arguments arguments) {
        var text = arguments.value("--rounds").orElse("5");
        if (!text.matches("[1-9]\\d{0,2}")) {
            throw new WrongUse("--rounds must be a number from 1 to 999, not '" + text + "'");
        }
        return Integer.parseInt(text);
    }
}
