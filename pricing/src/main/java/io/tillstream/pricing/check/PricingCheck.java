package io.tillstream.pricing.check;

import io.tillstream.pricing.PricingRefusal;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * {@code ./pos pricing check FILE...}: runs the engine over files of cases, prints each difference and a last line
 * {@code N cases, M differ}. Exits 0 if none differs, 1 if any does, 2 if a file cannot be read.
 */
public final class PricingCheck {
    private final Function<String, CheckReport> engine;
    private final PrintStream out;
    private int cases;
    private int differ;

    private PricingCheck(PrintStream out, Function<String, CheckReport> engine) {
        this.out = out;
        this.engine = engine;
    }

    public static void main(String[] files) {
        System.exit(run(files, System.out, System.err));
    }

    /** The same without leaving: gives the exit status. */
    public static int run(String[] files, PrintStream out, PrintStream err) {
        return run(files, out, err, text -> VectorFile.parse(text).check());
    }

    /**
     * The same by another engine.
     *
     * @param engine gives the report of a file's text; throws {@link PricingRefusal} if it is no file of cases
     */
    public static int run(String[] files, PrintStream out, PrintStream err, Function<String, CheckReport> engine) {
        if (files.length == 0) {
            err.println("pricing check: name at least one file of cases");
            return 2;
        }
        PricingCheck check = new PricingCheck(out, engine);
        for (String file : files) {
            try {
                check.check(file);
            } catch (IOException | InvalidPathException e) {
                err.println("pricing check: cannot read " + file);
                return 2;
            } catch (PricingRefusal refusal) {
                err.println("pricing check: " + file + ": " + refusal.getMessage());
                return 2;
            }
        }
        out.println(check.cases + " cases, " + check.differ + " differ");
        return check.differ == 0 ? 0 : 1;
    }

    private void check(String file) throws IOException {
        CheckReport report = engine.apply(Files.readString(Path.of(file), StandardCharsets.UTF_8));
        cases += report.cases();
        differ += report.differ();
        for (String line : report.lines()) {
            out.println(file + ": " + line);
        }
    }
}
