package io.tillstream.local.demo;

import java.io.PrintStream;

/** Prints the day: numbered chapters, what happens in them, and a mark for each thing that was checked. */
final class Story {

    private final PrintStream out;
    private int chapter;

    Story(PrintStream out) {
        this.out = out;
    }

    void chapter(String title) {
        out.printf("%n%2d. %s%n", ++chapter, title);
    }

    void tell(String format, Object... values) {
        out.printf("    " + format + "%n", values);
    }

    /** Ends the demo where the system did not do what it promises. */
    void check(boolean kept, String promise) {
        if (!kept) {
            throw new DayFailed("it does not hold that " + promise);
        }
        out.printf("    \u2713 %s%n", promise);
    }
}
