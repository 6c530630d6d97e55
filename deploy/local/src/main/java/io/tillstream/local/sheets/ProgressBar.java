package io.tillstream.local.sheets;

import java.io.PrintStream;
import java.util.Locale;

/** How far something is: a bar where a person looks on, a line now and then where a program does. */
public final class ProgressBar {

    private static final int WIDTH = 30;
    private static final long LINE_EVERY_MS = 5_000;

    private final PrintStream out;
    private final boolean isTerminal;
    private final String what;
    private long lastLine = System.currentTimeMillis();
    private boolean drawn;

    public ProgressBar(PrintStream out, String what) {
        this(out, what, System.console() != null);
    }

    ProgressBar(PrintStream out, String what, boolean isTerminal) {
        this.out = out;
        this.what = what;
        this.isTerminal = isTerminal;
    }

    public void show(long done, long of, String more) {
        var percent = of <= 0 ? 0 : Math.min(100, done * 100 / of);
        var now = System.currentTimeMillis();
        if (isTerminal) {
            int filled = (int) (percent * WIDTH / 100);
            out.printf(
                    Locale.ROOT,
                    "\r%s [%s%s] %3d %% %s\u001b[K",
                    what,
                    "#".repeat(filled),
                    ".".repeat(WIDTH - filled),
                    percent,
                    more);
            out.flush();
            drawn = true;
        } else if (now - lastLine >= LINE_EVERY_MS) {
            lastLine = now;
            out.printf(Locale.ROOT, "%s: %d %% %s%n", what, percent, more);
        }
    }

    /** What follows begins on a line of its own. */
    public void end() {
        if (drawn) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }
}
