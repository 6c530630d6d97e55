package io.tillstream.pricing.check;

import io.tillstream.pricing.PricingRefusal;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * {@code ./pos pricing check [--js] FILE...}: runs the engine over files of cases, prints each difference and a last
 * line {@code N cases, M differ}. Exits 0 if none differs, 1 if any does, 2 if a file cannot be read or the call is wrong.
 */
public final class PricingCheck {
    private static final String COMPILED = "--js";

    private final CheckEngine engine;
    private final PrintStream out;
    private int cases;
    private int differ;

    private PricingCheck(CheckEngine engine, PrintStream out) {
        this.engine = engine;
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    /** The same without leaving: gives the exit status. */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        List<String> files = new ArrayList<>(List.of(arguments));
        boolean compiled = files.removeIf(COMPILED::equals);
        Optional<String> unknown =
                files.stream().filter(file -> file.startsWith("--")).findFirst();
        if (files.isEmpty() || unknown.isPresent()) {
            err.println("pricing check: "
                    + unknown.map(flag -> "unknown flag " + flag).orElse("no FILE is named")
                    + " (see ./pos pricing check --help)");
            return 2;
        }
        Optional<CheckEngine> engine = compiled
                ? ServiceLoader.load(CheckEngine.class).findFirst()
                : Optional.of(text -> VectorFile.parse(text).check());
        if (engine.isEmpty()) {
            err.println("pricing check: what runs the compiled JavaScript is not on the class path");
            return 2;
        }
        return new PricingCheck(engine.get(), out).check(files, err);
    }

    private int check(List<String> files, PrintStream err) {
        for (String file : files) {
            try {
                check(file);
            } catch (IOException | InvalidPathException e) {
                err.println("pricing check: cannot read " + file);
                return 2;
            } catch (PricingRefusal refusal) {
                err.println("pricing check: " + file + ": " + refusal.getMessage());
                return 2;
            }
        }
        out.println(cases + " cases, " + differ + " differ");
        return differ == 0 ? 0 : 1;
    }

    private void check(String file) throws IOException {
        CheckReport report = engine.check(Files.readString(Path.of(file), StandardCharsets.UTF_8));
        cases += report.cases();
        differ += report.differ();
        for (String line : report.lines()) {
            out.println(file + ": " + line);
        }
    }
}
