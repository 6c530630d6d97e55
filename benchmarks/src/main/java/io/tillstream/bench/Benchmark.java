package io.tillstream.bench;

import java.util.List;

/** One measured claim. */
public interface Benchmark {

    String name();

    /** One line for the overview. */
    String summary();

    /** @return the exit code: 0 when its targets are met */
    int run(List<String> words);
}
