package io.tillstream.local.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A command line, understood. */
public final class Arguments {

    private final Map<String, String> values = new HashMap<>();
    private final List<String> positional = new ArrayList<>();

    private Arguments() {}

    /** @throws WrongUse when something is not in the usage */
    public static Arguments parse(Usage usage, List<String> words) {
        var arguments = new Arguments();
        var rest = words.iterator();
        while (rest.hasNext()) {
            arguments.take(usage, rest.next(), rest);
        }
        if (arguments.positional.size() > usage.mostPositional()) {
            throw usage.wrong("Unexpected argument " + arguments.positional.get(usage.mostPositional()));
        }
        return arguments;
    }

    public boolean has(String flag) {
        return values.containsKey(flag);
    }

    public Optional<String> value(String flag) {
        return Optional.ofNullable(values.get(flag));
    }

    public Optional<String> positional(int index) {
        return index < positional.size() ? Optional.of(positional.get(index)) : Optional.empty();
    }

    private void take(Usage usage, String word, Iterator<String> rest) {
        if (!word.startsWith("-")) {
            positional.add(word);
            return;
        }
        var parts = word.split("=", 2);
        var flag = usage.flag(parts[0]).orElseThrow(() -> usage.wrong("Unknown flag " + parts[0]));
        if (!flag.takesValue() && parts.length == 2) {
            throw usage.wrong(flag.name() + " takes no value");
        }
        if (has(flag.name())) {
            throw usage.wrong(flag.name() + " is there twice");
        }
        values.put(flag.name(), flag.takesValue() ? value(usage, flag, parts, rest) : "");
    }

    /** Behind an equals sign, or the next word; another flag is no value, and nothing is none. */
    private static String value(Usage usage, Flag flag, String[] parts, Iterator<String> rest) {
        var value = parts.length == 2 ? parts[1] : rest.hasNext() ? rest.next() : "";
        if (value.isBlank() || parts.length == 1 && value.startsWith("--")) {
            throw usage.wrong(flag.name() + " needs a value");
        }
        return value;
    }
}
