package io.tillstream.local.verb;

import io.tillstream.local.Settings;
import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Usage;
import java.util.List;

/** A verb with flags of ours; answers {@code --help} by itself. */
abstract class ParsedVerb implements Verb {

    /** Set by {@code ./pos} before it builds for minutes only to hear that a flag is wrong. */
    private static final String ONLY_CHECK = "tillstream.check";

    private final Usage usage;

    ParsedVerb(Usage usage) {
        this.usage = usage;
    }

    @Override
    public String name() {
        return usage.verb();
    }

    @Override
    public String summary() {
        return usage.purpose().lines().findFirst().orElseThrow();
    }

    @Override
    public int run(List<String> words) {
        if (words.contains("--help") || words.contains("-h")) {
            System.out.print(usage.help());
            return 0;
        }
        var arguments = Arguments.parse(usage, words);
        var settings = Settings.of(arguments, System.getenv());
        return Boolean.getBoolean(ONLY_CHECK) ? 0 : run(arguments, settings);
    }

    abstract int run(Arguments arguments, Settings settings);
}
