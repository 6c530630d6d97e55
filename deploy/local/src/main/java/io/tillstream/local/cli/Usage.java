package io.tillstream.local.cli;

import java.util.List;
import java.util.Optional;

/**
 * What a verb understands.
 *
 * @param positional what stands for its other arguments in the help; empty for none
 * @param mostPositional how many of those it takes
 */
public record Usage(String verb, String positional, int mostPositional, String purpose, List<Flag> flags) {

    /** The text of {@code --help}. */
    public String help() {
        var text = new StringBuilder("Usage: ./pos " + verb);
        if (!flags.isEmpty()) {
            text.append(" [flags]");
        }
        if (!positional.isEmpty()) {
            text.append(' ').append(positional);
        }
        text.append("\n\n").append(purpose).append('\n');
        if (!flags.isEmpty()) {
            text.append('\n');
            flags.forEach(flag -> text.append(String.format("  %-28s %s%n", flag.synopsis(), flag.help())));
        }
        return text.toString();
    }

    Optional<Flag> flag(String name) {
        return flags.stream().filter(flag -> flag.name().equals(name)).findFirst();
    }

    WrongUse wrong(String what) {
        return new WrongUse(what + " (see ./pos " + verb + " --help)");
    }
}
