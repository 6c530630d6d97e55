package io.tillstream.bench;

import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Console;
import io.tillstream.local.cli.Flag;
import io.tillstream.local.cli.Usage;
import java.util.List;

/** A benchmark that measures, says for each target whether it was met, and ends with 1 where one was missed. */
public abstract class Measuring implements Benchmark {

    private final String name;
    private final Usage usage;

    /** @param purpose one line for the overview */
    protected Measuring(String name, String purpose, List<Flag> flags) {
        this.name = name;
        this.usage = new Usage("bench " + name, "", 0, purpose, flags);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String summary() {
        return usage.purpose();
    }

    @Override
    public final int run(List<String> words) {
        if (words.contains("--help") || words.contains("-h")) {
            System.out.print(usage.help());
            return 0;
        }
        var verdicts = measure(Arguments.parse(usage, words), new Console(System.out));
        verdicts.forEach(verdict -> System.out.println(verdict.line()));
        return verdicts.stream().allMatch(Verdict::isMet) ? 0 : 1;
    }

    protected abstract List<Verdict> measure(Arguments arguments, Console console);
}
