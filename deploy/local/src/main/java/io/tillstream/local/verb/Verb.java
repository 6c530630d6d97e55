package io.tillstream.local.verb;

import java.util.List;

/** Something that {@code ./pos} can do. */
public interface Verb {

    String name();

    /** One line for the overview. */
    String summary();

    /** @return the exit code */
    int run(List<String> words);
}
