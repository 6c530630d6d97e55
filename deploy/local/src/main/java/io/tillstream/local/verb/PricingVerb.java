package io.tillstream.local.verb;

import io.tillstream.local.cli.WrongUse;
import java.util.List;

/** Runs the money engine over files of cases. */
public final class PricingVerb implements Verb {

    private static final String MAIN = "io.tillstream.pricing.check.PricingCheck";
    private static final String HELP = """
            Usage: ./pos pricing check [--js] FILE...

            Run the money engine over files of cases; print each case that differs, then "N cases, M differ".
            Exit code 1 if any differs, 2 if a file cannot be read or has no cases.

              --js                         run the compiled JavaScript instead of the Java classes
            """;

    @Override
    public String name() {
        return "pricing";
    }

    @Override
    public String summary() {
        return "Check the money engine: pricing check [--js] FILE...";
    }

    @Override
    public int run(List<String> words) {
        if (words.contains("--help") || words.contains("-h")) {
            System.out.print(HELP);
            return 0;
        }
        if (words.isEmpty() || !"check".equals(words.get(0))) {
            throw new WrongUse("Say pricing check [--js] FILE... (see ./pos pricing check --help)");
        }
        return Delegate.call(name(), MAIN, words.subList(1, words.size()));
    }
}
