package io.tillstream.bench.chaos;

import java.util.List;

/**
 * What a trial came to.
 *
 * @param lines for people
 * @param problems what was lost, counted twice or answered wrongly; empty where all is well
 */
public record Outcome(List<String> lines, List<String> problems) {

    public boolean isGood() {
        return problems.isEmpty();
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + (isGood() ? "" : "\nPROBLEMS:\n  " + String.join("\n  ", problems));
    }
}
