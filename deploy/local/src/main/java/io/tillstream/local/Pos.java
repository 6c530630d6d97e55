package io.tillstream.local;

import io.tillstream.kit.servers.ServerFailed;
import io.tillstream.local.cli.Fault;
import io.tillstream.local.cli.WrongUse;
import io.tillstream.local.verb.Delegate;
import io.tillstream.local.verb.DemoVerb;
import io.tillstream.local.verb.Down;
import io.tillstream.local.verb.ExportVerb;
import io.tillstream.local.verb.GenerateVerb;
import io.tillstream.local.verb.ImportVerb;
import io.tillstream.local.verb.PricingVerb;
import io.tillstream.local.verb.Reset;
import io.tillstream.local.verb.ShowLogs;
import io.tillstream.local.verb.Status;
import io.tillstream.local.verb.Up;
import io.tillstream.local.verb.Verb;
import io.tillstream.local.verb.VerifyChainVerb;
import java.util.List;
import java.util.stream.Collectors;

/** What {@code ./pos} runs. Exit code 0: done; 1: a fault, said in one line; 2: wrong use, said in one line. */
public final class Pos {

    private static final int FAULT = 1;
    private static final int WRONG_USE = 2;

    private static final List<Verb> VERBS = List.of(
            new Up(),
            new Status(),
            new ShowLogs(),
            new Down(),
            new Reset(),
            new DemoVerb(),
            new ImportVerb(),
            new ExportVerb(),
            new GenerateVerb(),
            new Delegate("bench", "Measure what the project claims.", "io.tillstream.bench.Bench"),
            new PricingVerb(),
            new VerifyChainVerb());

    private Pos() {}

    public static void main(String[] words) {
        System.exit(run(List.of(words)));
    }

    static int run(List<String> words) {
        try {
            return dispatch(words);
        } catch (WrongUse e) {
            System.err.println(e.getMessage());
            return WRONG_USE;
        } catch (Fault | ServerFailed e) {
            System.err.println(e.getMessage());
            return FAULT;
        }
    }

    private static int dispatch(List<String> words) {
        if (words.isEmpty()) {
            throw new WrongUse("What shall I do? One of: " + names() + " (see ./pos --help)");
        }
        if (List.of("--help", "-h", "help").contains(words.get(0))) {
            System.out.print(overview());
            return 0;
        }
        return VERBS.stream()
                .filter(verb -> verb.name().equals(words.get(0)))
                .findFirst()
                .orElseThrow(() -> new WrongUse("Unknown verb '" + words.get(0) + "': it is one of " + names()))
                .run(words.subList(1, words.size()));
    }

    private static String names() {
        return VERBS.stream().map(Verb::name).collect(Collectors.joining(", "));
    }

    private static String overview() {
        var text = new StringBuilder("Usage: ./pos VERB [flags]; each verb has --help\n\n");
        VERBS.forEach(verb -> text.append(String.format("  %-12s %s%n", verb.name(), verb.summary())));
        return text.toString();
    }
}
